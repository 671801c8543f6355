import type { Caller } from '../../../src/cloud/procedure'
import type { Database } from '../../../src/cloud/database/connect'
import { appRouter } from '../../../src/cloud/router'
import { as, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { ACTORS, aStage } from './stage'
import type { Actor, Stage } from './stage'
import { WHO_MAY } from './who-may'
import type { Row } from './who-may'

const HERE = 500153
const ELSEWHERE = 500116

const procedures: Record<string, unknown> = appRouter._def.procedures
/** What the procedure itself says; tRPC keeps it out of its public types. */
function whoOf(path: string): readonly Caller[] {
  const procedure = procedures[path] as { _def: { meta?: { who: readonly Caller[] } } } | undefined
  return procedure?._def.meta?.who ?? []
}

const rows = Object.entries(WHO_MAY)

const ACTORS_OF: Record<Caller, readonly Actor[]> = {
  anyone: ACTORS,
  'anyone-signed-in': ACTORS.filter((actor) => actor !== 'anonymous'),
  guardian: ['full', 'collect-only'],
  teacher: ['teacher'],
  'class-teacher': ['class-teacher'],
  'school-office': ['office'],
  'district-officer': ['officer'],
}

const mayHere = ({ who, except = [] }: Row) =>
  ACTORS.filter((actor) => who.some((caller) => ACTORS_OF[caller].includes(actor)) && !except.includes(actor))

/** Elsewhere only what is open to all is open; what belongs to one person stays that person's. */
const mayElsewhere = (row: Row) => {
  const open = row.who.some((caller) => caller === 'anyone' || caller === 'anyone-signed-in')
  return row.ofCaller || (open && !row.except) ? mayHere(row) : []
}

const expected = (row: Row, actor: Actor) => (actor === 'anonymous' ? 'not-signed-in' : (row.refusal ?? 'not-allowed'))

describe('who may call what', () => {
  let db: Database
  let here: Stage
  let elsewhere: Stage
  beforeAll(async () => {
    db = await testDatabase()
    here = await aStage(db, HERE)
    elsewhere = await aStage(db, ELSEWHERE)
  })
  afterAll(() => db.close())

  it('every procedure has a row, and every row a procedure', () => {
    expect(Object.keys(WHO_MAY).sort()).toEqual(Object.keys(procedures).sort())
  })

  it.each(rows)('%s says who may call it', (path, row) => {
    expect([...whoOf(path)].sort()).toEqual([...row.who].sort())
  })

  it.each(rows)('%s refuses everybody else at their own school', async (path, row) => {
    const allowed = mayHere(row)
    for (const actor of ACTORS.filter((each) => !allowed.includes(each))) {
      const answer = await as(db, here.openids[actor])(path, row.input(here))
      expect([actor, refusal(answer)]).toEqual([actor, expected(row, actor)])
    }
  })

  it.each(rows)('%s refuses whoever is somebody at another school only', async (path, row) => {
    const allowed = mayElsewhere(row)
    for (const actor of ACTORS.filter((each) => !allowed.includes(each))) {
      const answer = await as(db, elsewhere.openids[actor])(path, row.input(here))
      expect([actor, refusal(answer)]).toEqual([actor, expected(row, actor)])
    }
  })

  it.each(rows)('%s lets everybody in who may', async (path, row) => {
    for (const actor of mayHere(row)) {
      const fresh = await aStage(db, HERE)
      const answer = await as(db, fresh.openids[actor])(path, row.input(fresh))
      expect([actor, answer]).toEqual([actor, expect.objectContaining({ ok: true })])
    }
  })

  it.each(rows.filter(([, row]) => mayElsewhere(row).length > 0))(
    '%s is open to people of another school',
    async (path, row) => {
      const fresh = await aStage(db, HERE)
      const answer = await as(db, elsewhere.openids.office)(path, row.input(fresh))
      expect(answer).toMatchObject({ ok: true })
    },
  )

  it.each(rows.filter(([, row]) => row.input.name !== 'nothing'))(
    '%s refuses a wrong type, 10,000 characters and hidden marks in every field',
    async (path, row) => {
      const [actor = 'anonymous'] = mayHere(row).filter((each) => each !== 'anonymous')
      for (const [field, input] of spoiled(row.input(here))) {
        const answer = await as(db, here.openids[actor])(path, input)
        // A subject is looked up, not read by people: one that nobody teaches is not the caller's to give.
        const code = path === 'homework.post' && field === '.subjectCode a right-to-left mark' ? 'not-allowed' : 'bad-input'
        expect([field, refusal(answer)]).toEqual([field, code])
      }
    },
  )
})

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The input again and again, each time with one of its fields spoiled. */
function* spoiled(input: unknown, path = ''): Generator<[string, unknown]> {
  const value = input as Json
  if (Array.isArray(value) && value.length > 0) {
    for (const [at, each] of value.entries()) {
      for (const [field, bad] of spoiled(each, `${path}[${at}]`)) yield [field, value.map((old, i) => (i === at ? bad : old))]
    }
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, each] of Object.entries(value)) {
      for (const [field, bad] of spoiled(each, `${path}.${key}`)) yield [field, { ...value, [key]: bad }]
    }
  } else {
    yield [`${path} an object`, {}]
    if (typeof value === 'string') {
      yield [`${path} 10,000 characters`, 'x'.repeat(10_000)]
      yield [`${path} a right-to-left mark`, `${value}\u202e`]
    }
    if (typeof value === 'number') {
      yield [`${path} negative`, -1]
      yield [`${path} a fraction`, value + 0.5]
      yield [`${path} absurd`, 1e300]
    }
  }
}
