import type { Caller } from '../../../src/cloud/procedure'
import type { Database } from '../../../src/cloud/database/connect'
import { appRouter } from '../../../src/cloud/router'
import { as, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { undone } from '../../support/undone'
import { mayElsewhere, mayHere } from './may'
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
      const answer = await undone(db, (inside) => as(inside, here.openids[actor])(path, row.input({ ...here, sent: here.sendAgain() })))
      expect([actor, answer]).toEqual([actor, expect.objectContaining({ ok: true })])
    }
  })

  it.each(rows.filter(([, row]) => mayElsewhere(row).length > 0))(
    '%s is open to people of another school',
    async (path, row) => {
      const answer = await undone(db, (inside) => as(inside, elsewhere.openids.office)(path, row.input({ ...here, sent: here.sendAgain() })))
      expect(answer).toMatchObject({ ok: true })
    },
  )
})
