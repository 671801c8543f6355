import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Finding, Rule } from '../finding'
import { isRecord } from '../shipped'

const FILE = 'project.config.json'
const ROOT = path.resolve(__dirname, '../../../..')
/** The base library that knows the privacy rules of WeChat. */
const PRIVACY_LIBRARY = [2, 32, 3]

const fault = (says: string, act: string): Finding => ({ file: FILE, says, do: act })

const isOlder = (version: string): boolean => {
  const parts = version.split('.').map(Number)
  const at = PRIVACY_LIBRARY.findIndex((part, index) => parts[index] !== part)
  return at >= 0 && !((parts[at] ?? 0) > (PRIVACY_LIBRARY[at] ?? 0))
}

/** What keeps WeChat DevTools from finding the builds, or from taking them as they are. */
export function faultsOfProjectConfig(config: unknown): Finding[] {
  if (!isRecord(config)) return [fault('is missing or cut off', 'restore it from the repository')]
  const folders = [
    ['miniprogramRoot', 'dist/weapp'],
    ['cloudfunctionRoot', 'dist/cloudfunctions'],
  ] as const
  const elsewhere = folders
    .filter(([key, folder]) => typeof config[key] !== 'string' || path.posix.normalize(`${config[key]}/`) !== `${folder}/`)
    .map(([key, folder]) => fault(`has ${key} at ${String(config[key])}`, `point it at ${folder}/, where the build is`))
  const setting = isRecord(config.setting) ? config.setting : {}
  return [
    ...elsewhere,
    ...(setting.es6 === true ? [fault('lets WeChat compile what Babel has compiled (es6: true)', 'set es6: false')] : []),
    ...(setting.urlCheck === false ? [fault('lets requests go to any address (urlCheck: false)', 'set urlCheck: true')] : []),
    ...(typeof config.libVersion !== 'string' || isOlder(config.libVersion)
      ? [fault(`tries the base library ${String(config.libVersion)}, which knows no privacy rules`, `set libVersion to ${PRIVACY_LIBRARY.join('.')} or later`)]
      : []),
  ]
}

function read(): unknown {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, FILE), 'utf8')) as unknown
  } catch {
    return undefined
  }
}

export const projectConfig: Rule = {
  name: 'project.config.json',
  says: 'WeChat DevTools finds both builds and takes them as they are',
  check: () => faultsOfProjectConfig(read()),
}
