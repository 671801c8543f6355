import fc from 'fast-check'
import { announce, drawFile } from '../../../../src/policy/after-school/draw/announce'
import { canonicalText } from '../../../../src/policy/after-school/draw/canonical-list'
import type { DrawFile } from '../../../../src/policy/after-school/draw/draw-file'
import type { DrawList } from '../../../../src/policy/after-school/draw/draw-list'
import { codeOf } from '../../../../src/policy/after-school/draw/family-code'
import { readDrawFile } from '../../../../src/policy/after-school/draw/read-draw-file'
import { seedOf } from '../../../../src/policy/after-school/draw/seed'
import { verifyDraw } from '../../../../src/policy/after-school/draw/verify-draw'
import { anEntry, anyList, codeFor, sha256 } from './a-list'

const SECRET = sha256('a secret')
const FIGURE = { name: '示例福利彩票 3D 开奖号', day: '2026-11-30' }

function fileOf(list: DrawList, figure = '4 0 7'): DrawFile {
  return drawFile(list, announce(list, SECRET, FIGURE, sha256), { secret: SECRET, figure }, sha256).file
}

const LIST: DrawList = {
  offerings: [{ offeringId: 1, weekday: 1, places: 1 }, { offeringId: 2, weekday: 1, places: 1 }],
  entries: ['a', 'b', 'c'].map((name) => anEntry(name, [1, 2])),
}

const wrong = (file: DrawFile) => verifyDraw(file, sha256).checks.filter(({ same }) => !same).map(({ check }) => check)

describe('drawing again from the file', () => {
  test('gives the same, also after the file went through a text', () => {
    fc.assert(
      fc.property(anyList, fc.nat(), (list, figure) => {
        const again = readDrawFile(JSON.stringify(fileOf(list, String(figure))))
        if (again === 'not-a-draw') throw new Error('it is one')
        expect(verifyDraw(again, sha256)).toMatchObject({ verdict: 'same' })
      }),
    )
  })

  test('the order within the file means nothing', () => {
    const file = fileOf(LIST)
    const turned = { ...file, offerings: [...file.offerings].reverse(), entries: [...file.entries].reverse(), places: [...file.places].reverse() }
    expect(verifyDraw(turned, sha256).verdict).toBe('same')
  })

  const swap = ({ places }: DrawFile) => places.map((place, index) => ({ ...place, code: places[places.length - 1 - index]?.code ?? '' }))
  test.each<[string, (file: DrawFile) => Partial<DrawFile>, string[]]>([
    ['two children changed places', (file) => ({ places: swap(file) }), ['places']],
    ['a child was left out of the places', (file) => ({ places: file.places.slice(1) }), ['places']],
    ['a child was added to the places', (file) => ({ places: [...file.places, ...file.places.slice(0, 1)] }), ['capacity', 'places']],
    ['the waiting line was turned round', (file) => ({ waiting: file.waiting.map((line) => ({ ...line, codes: [...line.codes].reverse() })) }), ['waiting']],
    ['another secret', () => ({ secret: codeFor('x') }), ['secret-hash', 'seed']],
    ['another figure', () => ({ figure: '408' }), ['seed']],
    ['another seed', () => ({ seed: codeFor('y') }), ['seed', 'places']],
    ['one loss more', (file) => ({ entries: file.entries.map((entry, index) => (index === 0 ? { ...entry, earlierLosses: 9 } : entry)) }), ['list-hash']],
    ['one place more', (file) => ({ offerings: file.offerings.map((each) => ({ ...each, places: each.places + 1 })) }), ['list-hash', 'places', 'waiting']],
    ['a child twice', (file) => ({ entries: [...file.entries, ...file.entries.slice(0, 1)] }), ['list-sound']],
  ])('finds that %s', (_, change, checks) => {
    const file = fileOf(LIST, '12')
    expect(wrong(file)).toEqual([])
    expect(wrong({ ...file, ...change(file) })).toEqual(expect.arrayContaining(checks))
  })

  test.each(['', '{}', '[]', 'null', '{"format":"draw-1"}'])('%j is no draw', (text) => {
    expect(readDrawFile(text)).toBe('not-a-draw')
  })

  test('a file with a part that is something else is no draw', () => {
    const file = fileOf(LIST)
    for (const change of [
      { seed: file.seed.toUpperCase() },
      { secret: 'abc' },
      { figure: '—' },
      { format: 'draw-2' },
      { publicFigure: { name: '示例', day: '2026-02-30' } },
      { offerings: [{ offeringId: 1, weekday: 8, places: 1 }] },
      { entries: [{ ...anEntry('a', [1]), earlierLosses: -1 }] },
      { places: [{ code: 'a', weekday: 1, offeringId: null, turn: 1 }] },
    ]) {
      expect(readDrawFile(JSON.stringify({ ...file, ...change }))).toBe('not-a-draw')
    }
  })
})

describe('the published list', () => {
  test('is one text for one list, whatever its order, and another for another list', () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        const text = canonicalText(a)
        expect(canonicalText({ offerings: [...a.offerings].reverse(), entries: [...a.entries].reverse() })).toBe(text)
        const set = (list: DrawList) => JSON.stringify([list.offerings, list.entries.map((entry) => JSON.stringify({ ...entry, days: [...entry.days].sort((x, y) => x.weekday - y.weekday) })).sort()])
        expect(canonicalText(b) === text).toBe(set(a) === set(b))
      }),
    )
  })

  test('is ASCII, a line each', () => {
    expect(canonicalText(LIST).split('\n')).toHaveLength(1 + 2 + 3)
    // eslint-disable-next-line no-control-regex
    expect(canonicalText(LIST)).toMatch(/^[\x0a\x20-\x7e]*$/)
  })

  test('cannot hold a half place or a name', () => {
    expect(() => canonicalText({ ...LIST, offerings: [{ offeringId: 1, weekday: 1, places: 0.5 }] })).toThrow(RangeError)
    expect(() => canonicalText({ ...LIST, entries: [{ ...anEntry('a', [1]), code: '小禾' }] })).toThrow(RangeError)
  })

  test('holds a code that only the salt leads to', () => {
    const salt = 'a'.repeat(32)
    expect(codeOf(salt, 7, sha256)).toBe(sha256(`child|${salt}|7`))
    expect(codeOf(salt, 7, sha256)).not.toBe(codeOf('b'.repeat(32), 7, sha256))
    expect(() => codeOf('short', 7, sha256)).toThrow(RangeError)
  })
})

describe('the seed', () => {
  const parts = { listHash: codeFor('list'), secret: SECRET, figure: '407' }
  test('depends on list, secret and figure', () => {
    const seed = seedOf(parts, sha256)
    for (const other of [{ listHash: codeFor('other') }, { secret: codeFor('other') }, { figure: '408' }]) {
      expect(seedOf({ ...parts, ...other }, sha256)).not.toBe(seed)
    }
  })

  test.each(['4 0 7', '4-0-7', '４０７', ' 407\n'])('%j is the figure 407', (figure) => {
    expect(seedOf({ ...parts, figure }, sha256)).toBe(seedOf(parts, sha256))
  })

  test('is not made without a figure', () => {
    expect(() => seedOf({ ...parts, figure: '未开奖' }, sha256)).toThrow(RangeError)
  })
})
