import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Finding, Rule } from '../finding'
import { textsWith } from '../shipped'
import type { Shipped } from '../shipped'

// miniprogram-simulate brings WeChat's compilers in the package miniprogram-compiler.
const compilers = () => path.dirname(createRequire(__filename).resolve('miniprogram-compiler/package.json'))

/** Why WeChat's compilers cannot run there; they are taken from the package for Linux on x86-64. */
export const unsupported = (platform: string = process.platform, arch: string = process.arch): string | undefined =>
  platform === 'linux' && arch === 'x64'
    ? undefined
    : `WeChat's compilers wcc and wcsc run on Linux x86-64 and this is ${platform} ${arch}: let CI try what needs them, or work in a Linux container.`

/** Runs one of the compilers over the whole package, as WeChat does, and returns what it complains of. */
function complaints(compiler: 'wcc' | 'wcsc', args: string[], root: string): string[] {
  const program = path.join(compilers(), 'bin/linux', compiler)
  chmodSync(program, 0o755) // npm does not mark it as a program
  const { status, stderr, error } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'], // the compiled package is of no interest here
  })
  if (error) throw error
  if (status === 0) return []
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('error file count'))
  return lines.length > 0 ? lines : [`${compiler} ended with exit code ${String(status)} and said nothing`]
}

const located = (complaint: string, form: RegExp, act: string): Finding => {
  const [, file = 'app.json', line, column, says = complaint] = form.exec(complaint) ?? []
  return { file, line: line === undefined ? line : Number(line), column: column === undefined ? column : Number(column), says, do: act }
}

const WCC_FORM = /^(\S+?):(\d+):(\d+):\s*(.*)$/
const WCSC_FORM = /^ERR: (\S+?)\((\d+):(\d+)\):\s*(.*)$/
const filesOf = (shipped: Shipped, ending: string) => textsWith(shipped, ending).map(({ file }) => file)

export const wcc: Rule = {
  name: 'wcc',
  says: "WeChat's own compiler takes every template",
  cannotRun: () => unsupported(),
  check: (shipped) =>
    complaints('wcc', ['-d', ...filesOf(shipped, '.wxml'), ...filesOf(shipped, '.wxs'), '-gn', '$gwx'], shipped.root).map(
      (line) => located(line, WCC_FORM, 'correct the template, or the component that it is generated from'),
    ),
}

export const wcsc: Rule = {
  name: 'wcsc',
  says: "WeChat's own compiler takes every style sheet",
  cannotRun: () => unsupported(),
  check: (shipped) =>
    complaints('wcsc', ['-lc', ...filesOf(shipped, '.wxss')], shipped.root).map((line) =>
      located(line, WCSC_FORM, 'correct the style sheet that it is built from'),
    ),
}
