import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../app-error'
import type { Picture } from '../pictures/picture'
import type { Files } from './files'

const [DAY_MS, HOUR_MS] = [86_400_000, 3_600_000]
const ID = /^[0-9a-f]{48}$/
const PICTURE = /^[0-9a-f]{48}\.(jpg|png)$/
/** Of one person; the oldest goes first. */
const MOST_KEPT = 5

/** The folder's side of the port: what the server's own addresses put in and give out. */
export interface LocalFiles extends Files {
  /** Keeps what somebody sent, for a day at most; answers the id that is theirs alone. */
  keep(openid: string, bytes: Buffer): string
  /** What was offered within the hour under this id; null for anything else. */
  offered(id: string): { bytes: Buffer; fileName: string } | null
  /** The picture kept under this key; null for anything else. */
  picture(key: string): Picture | null
}

const ownerOf = (openid: string) => createHash('sha256').update(openid).digest('hex').slice(0, 32)
const newId = () => randomBytes(24).toString('hex')

/** Files on one machine, in `folder`: `<owner>-<id>` came in, `offer-<id>` goes out with its name beside it; pictures lie beside it. */
export function localFiles(folder: string): LocalFiles {
  const place = (name: string) => join(folder, name)
  // Beside the folder and not in it: what lies there is tidied up after a day.
  const pictures = `${folder}-pictures`
  const ageOf = (name: string) => Date.now() - statSync(place(name)).mtimeMs
  const tidyUp = (owner: string) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const names = readdirSync(folder)
    for (const name of names) if (ageOf(name) > (name.startsWith('offer-') ? HOUR_MS : DAY_MS)) rmSync(place(name), { force: true })
    const mine = readdirSync(folder).filter((name) => name.startsWith(`${owner}-`))
    const oldest = mine.sort((a, b) => ageOf(b) - ageOf(a)).slice(0, Math.max(0, mine.length + 1 - MOST_KEPT))
    for (const name of oldest) rmSync(place(name), { force: true })
  }
  const pathOf = (openid: string, fileId: string) => {
    if (!ID.test(fileId)) throw new AppError('not-found')
    return place(`${ownerOf(openid)}-${fileId}`)
  }
  return {
    placeFor: () => 'files',
    keep: (openid, bytes) => {
      const id = newId()
      tidyUp(ownerOf(openid))
      writeFileSync(pathOf(openid, id), bytes, { mode: 0o600 })
      return id
    },
    read: async (openid, fileId) => readOr(pathOf(openid, fileId)),
    offer: (openid, fileName, bytes) => {
      const id = newId()
      tidyUp(ownerOf(openid))
      writeFileSync(place(`offer-${id}`), bytes, { mode: 0o600 })
      writeFileSync(place(`offer-${id}.name`), fileName, { mode: 0o600 })
      return Promise.resolve({ url: `/files/${id}`, fileId: null })
    },
    offered: (id) => {
      const name = `offer-${id}`
      try {
        if (!ID.test(id) || ageOf(name) > HOUR_MS) return null
        return { bytes: readFileSync(place(name)), fileName: readFileSync(place(`${name}.name`), 'utf8') }
      } catch {
        return null
      }
    },
    remove: async (openid, fileId) => rmSync(pathOf(openid, fileId), { force: true }),
    keepPicture: ({ contentType, bytes }) => {
      const key = `${newId()}.${contentType === 'image/png' ? 'png' : 'jpg'}`
      mkdirSync(pictures, { recursive: true, mode: 0o700 })
      writeFileSync(join(pictures, key), bytes, { mode: 0o600 })
      return Promise.resolve(key)
    },
    showPictures: (keys) => Promise.resolve(new Map(keys.filter((key) => existsSync(join(pictures, key))).map((key) => [key, `/pictures/${key}`]))),
    picture: (key) => {
      if (!PICTURE.test(key) || !existsSync(join(pictures, key))) return null
      return { contentType: key.endsWith('.png') ? 'image/png' : 'image/jpeg', bytes: readFileSync(join(pictures, key)) }
    },
    removePictures: async (keys) => {
      for (const key of keys) if (PICTURE.test(key)) rmSync(join(pictures, key), { force: true })
    },
  }
}

function readOr(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new AppError('not-found')
  }
}
