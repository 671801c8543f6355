// WeChat's own tool for CI: 276 MB in 1,086 packages, so it is no dependency of ours. It lies in the user's cache, by
// version, and is fetched once a machine.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { npmCommand } from './run.mjs'

export const VERSION = '2.1.42'
const PATIENCE_MS = 15 * 60 * 1000

// npm's own waits are 10 s to 60 s, and without a network it tries again for each package that its cache has already.
const WAITS = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline']

/** Where the tool lies or will lie. */
export const placeOfTool = (environment = process.env) =>
  path.join(environment.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'shuangjiantong', `miniprogram-ci-${VERSION}`)

/** The folder with the tool, installed if it is not there; undefined, with one line for people, when it cannot be. */
export function installedTool(place = placeOfTool(), environment = process.env) {
  if (existsSync(path.join(place, 'node_modules/miniprogram-ci/package.json'))) return place
  console.log(`Installing miniprogram-ci ${VERSION} into ${place} (276 MB, a few minutes, once) …`)
  const draft = `${place}.${process.pid}` // gets its name at the end only: a half install is none
  mkdirSync(draft, { recursive: true })
  writeFileSync(path.join(draft, 'package.json'), '{ "private": true }\n')
  const [program, ...args] = npmCommand(['install', `miniprogram-ci@${VERSION}`, ...QUIET, ...WAITS])
  const npm = spawnSync(program, args, { cwd: draft, encoding: 'utf8', timeout: PATIENCE_MS, env: environment })
  if (npm.status === 0) {
    rmSync(place, { recursive: true, force: true })
    renameSync(draft, place)
    return place
  }
  rmSync(draft, { recursive: true, force: true })
  console.log(`miniprogram-ci ${VERSION} could not be installed (${whyNot(npm)}): connect to a package registry and run this again.`)
  return undefined
}

/** The first line of what npm said that is more than a code. */
function whyNot({ stderr, error }) {
  const lines = (stderr ?? '').split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
  return lines.find((line) => line !== '' && !/^(code|errno|syscall) /.test(line)) ?? error?.message ?? 'npm ended without a word'
}
