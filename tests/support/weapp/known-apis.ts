import { readFileSync } from 'node:fs'
import path from 'node:path'

const TYPINGS = path.join(__dirname, '../../../node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts')
const METHOD = /^ {8}(\w+)[<(]/gm

let names: ReadonlySet<string> | undefined

/** Every function that the real `wx` has, by WeChat's own typings. */
export function knownApis(): ReadonlySet<string> {
  if (names) return names
  const text = readFileSync(TYPINGS, 'utf8')
  const whole = text.slice(text.indexOf('    interface Wx {'))
  return (names = new Set([...whole.matchAll(METHOD)].map(([, name = '']) => name)))
}
