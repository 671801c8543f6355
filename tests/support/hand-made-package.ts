import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Finding, Rule } from '../../config/checks/weapp/finding'
import { readShipped } from '../../config/checks/weapp/shipped'

/** Bytes that begin and end as a PNG does. */
export const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('IEND')])

const APP = { pages: ['home'] }
const FILES: Record<string, string | Buffer> = {
  'app.js': 'App({})',
  'home.js': 'Page({ tapped() {} })',
  'home.json': '{}',
  'home.wxml': '<view bindtap="tapped">作业</view>',
}

/** A small package written by hand: what is given replaces or joins the files of one that every rule takes. */
export const handMade = (files: Record<string, string | Buffer | null> = {}, app: object = {}): string =>
  folderOf({ ...FILES, 'app.json': JSON.stringify({ ...APP, ...app }), ...files })

/** A new folder with these files by their path; what is null is left out. */
export function folderOf(files: Record<string, string | Buffer | null>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'hand-made-'))
  for (const [file, content] of Object.entries(files)) {
    if (content === null) continue
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  return root
}

/** What the rule finds in such a package. */
export function findingsOf(rule: Rule, files?: Parameters<typeof handMade>[0], app?: object): Finding[] {
  const root = handMade(files, app)
  try {
    return rule.check(readShipped(root))
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** The same as lines: place and words. */
export const foundBy = (rule: Rule, files?: Parameters<typeof handMade>[0], app?: object): string[] =>
  findingsOf(rule, files, app).map(({ file, line, says }) => [file, line].filter((part) => part !== undefined).join(':') + ` ${says}`)
