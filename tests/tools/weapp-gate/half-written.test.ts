import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readShipped } from '../../../config/checks/weapp/shipped'
import { whyUnusable } from '../../../config/checks/weapp/unusable'
import { handMade } from '../../support/hand-made-package'

const PROJECT = path.join(__dirname, '../../..')

/** The gate as a program, on the package at that place. */
const gate = (root: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'config/checks/weapp/main.ts', root], { cwd: PROJECT, encoding: 'utf8' })

describe('a package that is missing or half-written', () => {
  let root: string
  const made = (files: Parameters<typeof handMade>[0]) => (root = handMade(files))
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it.each([
    ['no app.json', { 'app.json': null }, 'it has no app.json'],
    ['no app.js', { 'app.js': null }, 'it has no app.js'],
    ['an app.json that is cut off', { 'app.json': '{"pages":["ho' }, 'its app.json is cut off'],
    ['an app.json that is no object', { 'app.json': '[]' }, 'its app.json is cut off'],
  ])('is refused in one line with what to do: %s', (_name, files, words) => {
    expect(() => readShipped(made(files))).toThrow(words)
    expect(() => readShipped(root)).toThrow(/run npm run build:weapp\.$/)
  })

  it('ends the gate badly, with that one line and the count', () => {
    root = path.join(mkdtempSync(path.join(tmpdir(), 'nothing-')), 'weapp')
    const { stdout, stderr, status } = gate(root)
    expect([stderr, status]).toEqual(['', 1])
    expect(stdout).toBe(`There is no built mini-program at ${root}: run npm run build:weapp.\n0 passed, 1 failed\n`)
  })
})

describe('the look before the suite of the built mini-program', () => {
  const why = (files: Parameters<typeof handMade>[0]) => {
    const root = handMade(files)
    const line = whyUnusable(root)?.replace(root, 'there')
    rmSync(root, { recursive: true })
    return line
  }

  it('has nothing to say of a package that is whole', () => {
    expect(why({})).toBeUndefined()
  })
  it.each([
    ['a page without its script', { 'home.js': null }, 'app.json names the page home, whose js is missing or cut off'],
    ['a script that is cut off', { 'home.js': 'Page({' }, 'home.js:1:7 Unexpected token: no ES2019, or cut off'],
    ['a script that is not there yet', { 'app.js': 'require("./vendors")' }, 'app.js:1:1 require of ./vendors, which is not in the package'],
    ['a template that is not there yet', { 'home.wxml': '<import src="base.wxml" />' }, 'home.wxml:1:1 import of base.wxml, which is not in the package'],
  ])('says in one line of %s what is wrong and what to do', (_name, files, says) => {
    expect(why(files)).toBe(`The mini-program at there is half-written, ${says}: run npm run build:weapp.`)
  })
  it('says the same of none at all', () => {
    expect(whyUnusable('/nowhere')).toBe('There is no built mini-program at /nowhere: run npm run build:weapp.')
  })
})
