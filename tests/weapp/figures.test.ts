import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '../../src/cloud/database/connect'
import { aFamilyEvening, aTask, posted } from '../support/family-evening'
import { testDatabase } from '../support/test-database'
import { BUILT_WEAPP } from '../support/weapp/package'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

let db: Database

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** A full evening: two children, a dozen tasks, every text as long as teachers write them. */
async function aFullEvening(): Promise<Phone> {
  const { primary, fourth, chinese, maths, english, mother } = await aFamilyEvening(db)
  const text = '完成练习册第 34 至 36 页第 1、2、3 题，订正今天课堂上的错题，写在作业本上，字迹工整，家长不用签字'
  const oral = [1, 2, 3].map((n) => aTask({ text: `${n}. ${text}`, written: false, minutes: 10 }))
  await posted(db, chinese, primary, [fourth], [...oral, aTask({ text, minutes: 10, required: false })], 'chinese')
  await posted(db, maths, primary, [fourth], [...oral, aTask({ text, minutes: 20 })])
  await posted(db, english, primary, [fourth], [...oral, aTask({ text, minutes: 10 })], 'english')
  return new Phone({ db, openid: mother.openid, now: EVENING })
}

/** What one tap costs until what it leads to is seen. */
async function costOf(phone: Phone, tap: () => Promise<unknown>): Promise<number> {
  const before = phone.page.setDataBytes.length
  await tap()
  return sum(phone.page.setDataBytes.slice(before))
}

test('the evening of two children stays within what an old phone carries, and so does a tap on the other child', async () => {
  const phone = await aFullEvening()
  phone.launch()
  await phone.see('今晚书面作业，约')
  const ofOneChild = phone.page.nodes
  // After the first paint the other child's evening joins unseen.
  await phone.until(() => phone.page.nodes > ofOneChild)
  expect(phone.text).not.toContain('朗读《雷雨》给家人听')
  const eveningFirstSetDataBytes = Math.max(...phone.page.setDataBytes)
  const eveningNodes = phone.page.nodes
  const reportBytes = await costOf(phone, async () => {
    await phone.tap('radio', '40–60 分钟')
    await phone.see('已记下：40–60 分钟')
  })
  const toYounger = await costOf(phone, async () => {
    await phone.tap('tab', '小满')
    await phone.see('朗读《雷雨》给家人听')
  })
  expect(phone.text).not.toContain('今晚书面作业，约')
  const toElder = await costOf(phone, async () => {
    await phone.tap('tab', '小禾')
    await phone.see('今晚书面作业，约')
  })
  const childSwitchBytes = Math.max(toYounger, toElder)
  const tapBytes = Math.max(reportBytes, childSwitchBytes)
  const figures = { eveningFirstSetDataBytes, tapBytes, childSwitchBytes, eveningNodes }
  writeFileSync(path.join(BUILT_WEAPP, '../weapp-figures.json'), `${JSON.stringify(figures, null, 2)}\n`)
  expect(eveningFirstSetDataBytes).toBeLessThanOrEqual(32 * 1024)
  expect(tapBytes).toBeLessThanOrEqual(4 * 1024)
  expect(eveningNodes).toBeLessThanOrEqual(400)
  phone.close()
})
