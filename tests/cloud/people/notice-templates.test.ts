import type { Database } from '../../../src/cloud/database/connect'
import { templateIdsOf } from '../../../src/cloud/ports/notify'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const told = async (environment: Record<string, string>) =>
  good(await as(db, null, { noticeTemplates: templateIdsOf(environment) })('people.noticeTemplates'))

test('a phone is told the template of each kind of message that the account has, and of no other', async () => {
  expect(await told({ NOTICE_DRAW_DONE: 'template-of-draws', NOTICE_CHILD_LEFT: 'template-of-leaving', NOTICE_OTHER: 'x' })).toEqual({
    'draw-done': 'template-of-draws',
    'child-left': 'template-of-leaving',
  })
})

test('a kind whose variable is set to nothing has no template, and an account without any has none', async () => {
  expect(await told({ NOTICE_DRAW_DONE: '' })).toEqual({})
  expect(await told({})).toEqual({})
})
