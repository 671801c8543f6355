import { ScriptRoom } from '../../../config/preview/browser/script-room'
import type { Scripts } from '../../../config/preview/built'

const roomOf = (scripts: Scripts, given: Record<string, unknown> = {}) => {
  const room = new ScriptRoom(given)
  room.add(scripts)
  return room
}

describe('where the scripts of a package run', () => {
  it('a script runs once, however often it is asked for', () => {
    const seen: string[] = []
    const room = roomOf({ app: 'say("app"); require("./data"); require("./data.js")', data: 'say("data")' }, { say: (what: string) => seen.push(what) })
    room.run('app')
    room.run('app')
    expect(seen).toEqual(['app', 'data'])
  })
  it('require finds a script from where it is asked, and from the package’s root', () => {
    const room = roomOf({
      'pages/me/index': 'module.exports = [require("../../data"), require("./words"), require("/data")]',
      'pages/me/words': 'exports.word = "我的"',
      'data': 'module.exports = 25',
    })
    expect(room.run('pages/me/index')).toEqual([25, { word: '我的' }, 25])
  })
  it('two scripts that need each other see what is there so far', () => {
    const room = roomOf({ a: 'exports.early = 1; exports.b = require("b").seen', b: 'exports.seen = require("a").early' })
    expect(room.run('a')).toEqual({ early: 1, b: 1 })
  })
  it('a script that is not in the package is named, also when its package comes later', () => {
    const room = roomOf({})
    expect(() => room.run('packages/family/week/index')).toThrow(`module 'packages/family/week/index.js' is not defined`)
    room.add({ 'packages/family/week/index': 'exports.week = 7' })
    expect(room.run('packages/family/week/index')).toEqual({ week: 7 })
  })
  it('what stands around it is undefined in it, what WeChat gives is there', () => {
    const around = ['fetch', 'URL', 'process', 'structuredClone', 'queueMicrotask', 'TextDecoder', 'AbortController']
    for (const name of around) expect(name in globalThis).toBe(true)
    const types = [...around, 'wx', 'setTimeout', 'Map'].map((name) => `typeof ${name}`)
    const room = roomOf({ app: `module.exports = [${types.join()}]` }, { wx: {} })
    expect(room.run('app')).toEqual([...around.map(() => 'undefined'), 'object', 'function', 'function'])
  })
  it('globalThis is the room, so nothing gets out through it', () => {
    const room = roomOf({ app: 'globalThis.left = 1; module.exports = [typeof globalThis.fetch, globalThis.wx.name]' }, { wx: { name: 'wx' } })
    expect(room.run('app')).toEqual(['undefined', 'wx'])
    expect('left' in globalThis).toBe(false)
  })
})
