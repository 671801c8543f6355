import type { AnswerEnvelope } from '../../../src/contract/envelope'
import type { Database } from '../../../src/cloud/database/connect'
import { as } from '../../support/call'
import { files } from '../../support/files'
import { registerKey } from '../../support/register-key'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'
import { undone } from '../../support/undone'
import { aStage } from './stage'
import type { Actor, Stage } from './stage'
import { fieldsOf, valueAt, withValue } from './fields'
import type { Field, Kind } from './fields'
import { mayHere } from './may'
import { WHO_MAY } from './who-may'
import type { Row } from './who-may'

/*
 * Bad input, field by field, for every procedure there is: the fields are read from the shapes that the router itself
 * parses with, so that a new one is spoiled here without a line being added.
 */

const HERE = 500153
const NEXT_DISTRICT = 500116
const rows = Object.entries(WHO_MAY)

let db: Database
let here: Stage
let nextSchool: Stage
let nextDistrict: Stage
beforeAll(async () => {
  db = await testDatabase()
  here = await aStage(db, HERE)
  nextSchool = await aStage(db, HERE)
  nextDistrict = await aStage(db, NEXT_DISTRICT)
})
afterAll(() => db.close())

/** Somebody who may, so that a refusal is for the input and for nothing else. */
function caller(row: Row, on = db) {
  const [actor]: Actor[] = mayHere(row).filter((each) => each !== 'anonymous')
  return as(on, here.openids[actor ?? 'anonymous'])
}

/** What an act could do once is done, so each is tried on the stage as it was. */
const stage = (): Stage => ({ ...here, sent: here.sendAgain() })

const codeOf = (answer: AnswerEnvelope): string => (answer.ok ? 'ok' : answer.error.code)
/** A school that is not there yet may have any number. */
const isNew = (procedure: string, { path }: Field) => procedure === 'schools.addSchool' && path[0] === 'schoolId'
/** A price may be any number of fen up to its limit, and a phone counts its marks. */
const isPrice = ({ path }: Field) => /Fen(PerSession)?$|^deviceSeq$/.test(String(path.at(-1)))
/** Each mark of a batch is answered for by itself, so that one that is wrong takes no other with it. */
const isAnsweredForItself = (procedure: string, { path }: Field) => procedure === 'leaving.mark' && path.join('.') === 'marks.0.childId'
/** What is public of a school or an institution is anybody's to read. */
const isPublic = ({ path }: Field) => path[0] === 'schoolId' || path[0] === 'institutionId'
const nameOf = ({ path }: Field, what: string) => `${path.join('.') || 'the input'} ${what}`

const OF_KIND: Record<Exclude<Kind, 'enum'>, unknown> = { string: 'text', number: 7, boolean: true, array: [], object: {} }
const WRONG: [string, unknown][] = [
  ['null', null],
  ...Object.entries(OF_KIND),
  ['not a number', Number.NaN],
  ['without end', Number.POSITIVE_INFINITY],
]

/** Every value that is not of the field's kind, and none at all where one must be. */
function wrongTypes(field: Field): [string, unknown][] {
  const wrong = WRONG.filter(([what]) => what !== field.kind && !(field.kind === 'enum' && what === 'string'))
  const missing: [string, unknown][] = field.optional ? [] : [['missing', undefined]]
  return [...wrong.filter(([what]) => !(field.nullable && what === 'null')), ...missing]
}

async function spoilEach(
  path: string,
  row: Row,
  spoilt: (field: Field) => [string, unknown][],
  check: (code: string, what: string) => void,
) {
  const ask = caller(row)
  const input = row.input(here)
  for (const field of fieldsOf(path)) {
    for (const [what, value] of spoilt(field)) {
      check(codeOf(await ask(path, withValue(input, field.path, value))), nameOf(field, what))
    }
  }
}

it.each(rows)('%s takes no wrong type in any field, and stores nothing of it', async (path, row) => {
  const before = await storedRows(db)
  const codes: string[] = []
  await spoilEach(path, row, wrongTypes, (code, what) => codes.push(`${what}: ${code}`))
  expect(codes.filter((code) => !code.endsWith(': bad-input'))).toEqual([])
  expect(await storedRows(db)).toEqual(before)
})

it.each(rows)('%s takes no absurd number in any field, and stores nothing of it', async (path, row) => {
  const before = await storedRows(db)
  const absurd = (field: Field): [string, unknown][] =>
    field.kind === 'number' ? [['negative', -1], ['zero', 0], ['a fraction', 1.5], ['absurd', 1e300]] : []
  const codes: string[] = []
  await spoilEach(path, row, absurd, (code, what) => codes.push(`${what}: ${code}`))
  expect(codes.filter((code) => !code.endsWith(': bad-input'))).toEqual([])
  expect(await storedRows(db)).toEqual(before)
})

it.each(rows)('%s refuses 10,000 characters, hidden marks and lone surrogates in every text', async (path, row) => {
  const before = await storedRows(db)
  const texts = (field: Field): [string, unknown][] =>
    field.kind !== 'string' && field.kind !== 'enum'
      ? []
      : [
          ['of 10,000 characters', '抄'.repeat(10_000)],
          ['right to left', `${String(valueAt(row.input(here), field.path))}\u202e`],
          ['with a null', '\u0000'],
          ['a lone surrogate', '\ud83d'],
        ]
  const codes: string[] = []
  await spoilEach(path, row, texts, (code, what) => codes.push(`${what}: ${code}`))
  // A subject is looked up, not read by people: one that nobody teaches is not the caller's to give.
  const known = /: bad-input$|subjectCode (right to left|with a null|a lone surrogate): not-allowed$/
  expect(codes.filter((code) => !known.test(code))).toEqual([])
  expect(await storedRows(db)).toEqual(before)
})

const REFUSED = /^(bad-input|not-allowed|not-found|code-unknown|too-many-tries|already-done|changed-meanwhile|day-.*|no-overrun-here|last-guardian|choosing-closed|capacity-taken|in-use|after-cut-off|collector-not-authorised|acted-before)$/

it.each(rows)('%s answers the greatest numbers and the ends of time with a refusal, never with a failure', async (path, row) => {
  const far = (field: Field): [string, unknown][] =>
    field.kind === 'number'
      ? [['greatest', Number.MAX_SAFE_INTEGER], ['just over an int4', 2_147_483_648], ['just over an int2', 32_768]]
      : field.kind === 'string'
        ? [['the first day', '0001-01-01'], ['the last day', '9999-12-31'], ['no day', '2026-02-30']]
        : []
  const failed: string[] = []
  for (const field of fieldsOf(path).filter((each) => !isNew(path, each))) {
    for (const [what, value] of far(field)) {
      const input = row.input(stage())
      const code = codeOf(await undone(db, (inside) => caller(row, inside)(path, withValue(input, field.path, value))))
      // What the input does without, its act may leave unread.
      const unread = valueAt(input, field.path) === undefined
      if (!REFUSED.test(code) && !(code === 'ok' && (field.kind === 'string' || unread || isPrice(field) || isAnsweredForItself(path, field)))) failed.push(`${nameOf(field, what)}: ${code}`)
    }
  }
  expect(failed).toEqual([])
})

const SQL = `'); drop table homework; --`

it.each(rows)('%s takes SQL in any text for text or refuses it, and the tables stand', async (path, row) => {
  const tables = Object.keys(await storedRows(db))
  const failed: string[] = []
  for (const field of fieldsOf(path)) {
    if (field.kind !== 'string' && field.kind !== 'enum') continue
    const input = withValue(row.input(stage()), field.path, SQL)
    const code = await undone(db, async (inside) => {
      const answer = await caller(row, inside)(path, input)
      // Before it is undone: it would put a table back.
      expect(Object.keys(await storedRows(inside))).toEqual(tables)
      return codeOf(answer)
    })
    if (code !== 'ok' && !REFUSED.test(code)) failed.push(`${nameOf(field, 'with SQL')}: ${code}`)
  }
  expect(failed).toEqual([])
})

it.each(rows)('%s does not reach across to another school by any one id', async (path, row) => {
  const open = row.who.includes('anyone')
  // An officer may reach every school of the district, and none of the next.
  const next = row.who.includes('district-officer') ? nextDistrict : nextSchool
  const [ask, input, theirs] = [caller(row), row.input(here), row.input(next)]
  const before = await storedRows(db)
  const reached: string[] = []
  for (const field of fieldsOf(path)) {
    const [mine, other] = [valueAt(input, field.path), valueAt(theirs, field.path)]
    // Only ids differ between two schools of one district; a public page may be anybody's.
    if (field.kind !== 'number' || other === mine || isNew(path, field)) continue
    const code = codeOf(await ask(path, withValue(input, field.path, other)))
    if (code === 'ok' && !(open && isPublic(field)) && !isAnsweredForItself(path, field)) reached.push(nameOf(field, 'of another school'))
  }
  expect(reached).toEqual([])
  expect(await storedRows(db)).toEqual(before)
})

it.each([undefined, null, 'text', 7, [], {}, { path: 7, type: 'query' }, { path: 'homework.tonight' }, { path: '__proto__', type: 'query' }])(
  'a call that is no call (%j) is refused by its code',
  async (envelope) => {
    const { answerCall } = await import('../../../src/cloud/answer-call')
    const { appRouter } = await import('../../../src/cloud/router')
    const ctx = { openid: null, now: new Date(), requestId: 'r', db, moderate: () => Promise.resolve('pass' as const), notify: () => Promise.resolve(), noticeTemplates: {}, registerKey, files: () => files }
    const answer = await answerCall(appRouter, envelope, ctx)
    expect(codeOf(answer)).toMatch(/^(bad-input|not-found)$/)
  },
)
