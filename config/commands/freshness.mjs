import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

function* filesUnder(place) {
  if (statSync(place).isFile()) return yield place
  for (const name of readdirSync(place).sort()) yield* filesUnder(path.join(place, name))
}

/** One hash of all that a build is made from: the files under `places` and the switches it is built with. */
export function hashOf(root, places, switches = {}) {
  const hash = createHash('sha256').update(JSON.stringify(switches))
  for (const place of places) {
    for (const file of filesUnder(path.join(root, place))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

// Beside the builds, not in them: what lies in dist/weapp is uploaded to WeChat.
const stampOf = (root, target) => path.join(root, 'dist', '.built-from', target)

/** Whether dist holds `target` built from exactly this. */
export function isFresh(root, target, hash) {
  const stamp = stampOf(root, target)
  return existsSync(path.join(root, 'dist', target)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Remembers what `target` was built from; without a hash forgets it, as before a build that may fail half-way. */
export function remember(root, target, hash) {
  const stamp = stampOf(root, target)
  if (hash === undefined) return rmSync(stamp, { force: true })
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}
