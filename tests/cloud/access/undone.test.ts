import { sql } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { town } from '../../../src/cloud/database/reference-tables'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'
import { undone } from '../../support/undone'
import { aDistrict } from '../../support/world'

/* What the tries of this folder stand on. */

let db: Database
let districtId: number
beforeAll(async () => {
  db = await testDatabase()
  districtId = await aDistrict(db)
})
afterAll(() => db.close())

const aTown = (on: Database['orm'], townCode: string) => on.insert(town).values({ districtId, townCode, name: '示例镇' })
const townsOf = async (on: Database) => (await storedRows(on)).town

it('what was tried, in a transaction or not, is seen until it is undone', async () => {
  const before = await storedRows(db)
  const seen = await undone(db, async (inside) => {
    await aTown(inside.orm, '901')
    await inside.orm.transaction(async (tx) => {
      await aTown(tx, '902')
      await tx.transaction((deeper) => aTown(deeper, '903'))
    })
    return townsOf(inside)
  })
  expect(seen).toBe((before.town ?? 0) + 3)
  expect(await storedRows(db)).toEqual(before)
})

it('a statement or a transaction that fails takes only itself back, as if each had been committed', async () => {
  const seen = await undone(db, async (inside) => {
    await aTown(inside.orm, '901')
    await expect(aTown(inside.orm, '901')).rejects.toThrow()
    const failing = inside.orm.transaction(async (tx) => {
      await aTown(tx, '902')
      await tx.execute(sql`select 1 / 0`)
    })
    await expect(failing).rejects.toThrow()
    await expect(inside.run({ name: 'test-nothing', text: 'select 1 / $1::int' }, [0])).rejects.toThrow()
    return townsOf(inside)
  })
  expect(seen).toBe(((await townsOf(db)) ?? 0) + 1)
})

it('what is asked at once waits for its turn, a transaction until it is over', async () => {
  const order: string[] = []
  await undone(db, async (inside) => {
    const first = inside.orm.transaction(async (tx) => {
      await tx.execute(sql`select 1`)
      order.push('transaction')
      await tx.execute(sql`select 1`)
      order.push('still')
    })
    await Promise.all([first, aTown(inside.orm, '901').then(() => order.push('statement'))])
  })
  expect(order).toEqual(['transaction', 'still', 'statement'])
})
