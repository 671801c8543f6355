import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export const bytesOf = (folder: string): number =>
  filesUnder(folder).reduce((sum, file) => sum + statSync(file).size, 0)

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** Bytes of what WeChat loads before the first page: the package without its subpackages (packages/…). */
export const mainPackageBytes = (weapp: string): number => {
  const parts = path.join(weapp, 'packages')
  return bytesOf(weapp) - (existsSync(parts) ? bytesOf(parts) : 0)
}

// Words that survive minifying and stand in server code only; the tRPC client shares none of them.
const SERVER_WORDS = {
  drizzle: /drizzle:(entityKind|Name|Columns|isPgEnum|IsDrizzleTable)/,
  'the PostgreSQL driver': /SASL: SCRAM|pg_native|application_name=/,
  zod: /ZodError|\$ZodType|invalid_union|unrecognized_keys/,
  'the tRPC server': /No procedure found on path|initTRPC|allowOutsideOfServer/,
  'the WeChat server SDK': /wx-server-sdk|getWXContext/,
  'statements of ours': /insert into class_day|from homework_task|\bclass_day\b/i,
}

/** Server code found in scripts, as 'file: what'. */
export function serverCodeIn(scripts: { name: string; text: string }[]): string[] {
  return scripts.flatMap(({ name, text }) =>
    Object.entries(SERVER_WORDS)
      .filter(([, word]) => word.test(text))
      .map(([what]) => `${name}: ${what}`),
  )
}

export const scriptsOf = (folder: string): { name: string; text: string }[] =>
  filesUnder(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ name: path.relative(folder, file), text: readFileSync(file, 'utf8') }))

/** Gzip bytes of what the browser fetches for the first page: what index.html names, and the page's own chunks. */
export function firstLoadBytes(h5: string, page: string): number {
  const html = readFileSync(path.join(h5, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/((?:js|css)\/[^"]+)"/g)].map(([, file = '']) => file)
  const files = new Set(['index.html', ...named, ...chunksOfPage(h5, named, page)])
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(h5, file))).length, 0)
}

// In the entry each page reads `"path":"pages/…","load":…[n.e(1).then(…)]`; a chunk's file begins with its number.
function chunksOfPage(h5: string, named: string[], page: string): string[] {
  const entry = named.filter((file) => file.endsWith('.js')).map((file) => readFileSync(path.join(h5, file), 'utf8'))
  const at = entry.map((text) => ({ text, from: loaderAt(text, page) })).find(({ from }) => from >= 0)
  if (!at) throw new Error(`The H5 entry names no loader of ${page}; has Taro's output changed?`)
  const loader = at.text.slice(at.from, at.text.indexOf('.then', at.from))
  const numbers = [...loader.matchAll(/\.e\((\d+)\)/g)].map(([, number = '']) => number)
  const built = ['js', 'css'].flatMap((folder) => readdirSync(path.join(h5, folder)).map((file) => `${folder}/${file}`))
  return numbers.flatMap((number) => built.filter((file) => new RegExp(`^(js|css)/${number}\\.[^.]+\\.(js|css)$`).test(file)))
}

const loaderAt = (text: string, page: string) => {
  const route = new RegExp(`"?path"?:\\s*"/?${page}",\\s*"?load"?:`).exec(text)
  return route ? route.index : -1
}
