import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/cloud/database/connect'
import type { NoticeTemplates } from '../../src/cloud/ports/notify'
import { anOffering } from '../support/after-school'
import { as, good } from '../support/call'
import { aFamilyWithPlan, collectedBy } from '../support/family-plan'
import { testDatabase } from '../support/test-database'
import type { Phone } from '../support/weapp/phone'
import { phonesOfTest } from '../support/weapp/phones'
import { MORNING } from '../support/world'

const NEXT_MORNING = new Date('2026-05-22T02:00:00Z')
const ALL: NoticeTemplates = {
  'draw-done': 'tmpl-draw', 'place-offered': 'tmpl-offered', 'service-changed': 'tmpl-changed', 'child-left': 'tmpl-left',
  'child-missed': 'tmpl-missed', 'leaving-notice': 'tmpl-notice', 'join-decided': 'tmpl-decided', 'join-asked': 'tmpl-asked',
  'day-not-closed': 'tmpl-day',
}
const LEAVING = ['tmpl-left', 'tmpl-missed', 'tmpl-notice']

let db: Database
let family: Awaited<ReturnType<typeof aFamilyWithPlan>>
const aPhone = phonesOfTest((phone) => expect(phone.faults).toEqual([]))

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  family = await aFamilyWithPlan(db)
})

const phoneOf = (openid: string, noticeTemplates = ALL, now = MORNING) => aPhone({ db, openid, now, noticeTemplates })
const saysWhoCollects = () => collectedBy(db, family.child, family.mother.personId)
const offers = (phone: Phone) => phone.page.tree.all('button', '让微信告诉我').length > 0

async function atPickup(templates = ALL) {
  await saysWhoCollects()
  const phone = phoneOf(family.mother.openid, templates)
  phone.launch(family.pickupPage)
  await phone.see('18:00 妈妈接')
  return phone
}

describe('after who collects is said', () => {
  test('nothing is asked before, and the act itself asks nothing', async () => {
    const phone = phoneOf(family.mother.openid)
    phone.launch(family.pickupPage)
    await phone.see('还没有说谁接')
    expect(offers(phone)).toBe(false)
    await phone.tap('radio', '妈妈')
    await phone.choose('几点', '18:00')
    await phone.tap('button', '每周四 18:00 妈妈接')
    await phone.see('每周四都这样')
    await phone.find('button', '让微信告诉我')
    expect(phone.subscriptions.asked).toEqual([])
  })

  test('one tap asks WeChat about the three messages of leaving, and says which will come', async () => {
    const phone = await atPickup()
    for (const id of ['tmpl-left', 'tmpl-notice']) phone.subscriptions.replies.set(id, 'accept')
    const before = phone.taps
    await phone.tap('button', '让微信告诉我')
    await phone.see('微信会告诉您：孩子离校了、学校临时改离校时间。')
    expect(phone.taps - before).toBe(1)
    expect(phone.subscriptions.asked).toEqual([LEAVING])
  })

  test('what was refused is not offered again, what was accepted is once on the next day', async () => {
    const phone = await atPickup()
    phone.subscriptions.replies.set('tmpl-left', 'accept')
    await phone.tap('button', '让微信告诉我')
    await phone.see('微信会告诉您：孩子离校了。')
    phone.launch(family.pickupPage)
    await phone.see('18:00 妈妈接')
    await phone.see('能接的人')
    expect(offers(phone)).toBe(false)
    phone.clock.set(NEXT_MORNING)
    phone.launch(family.pickupPage)
    await phone.tap('radio', /周四/)
    await phone.tap('button', '让微信告诉我')
    await phone.see('微信会告诉您：孩子离校了。')
    expect(phone.subscriptions.asked).toEqual([LEAVING, ['tmpl-left']])
  })

  test('不用 is kept on the phone', async () => {
    const phone = await atPickup()
    await phone.tap('button', '不用')
    await phone.see(/^不会再问您/)
    phone.clock.set(NEXT_MORNING)
    phone.launch(family.pickupPage)
    await phone.tap('radio', /周四/)
    await phone.see('18:00 妈妈接')
    expect(offers(phone)).toBe(false)
    expect(phone.subscriptions.asked).toEqual([])
  })

  test('an account without templates offers nothing, and one with some asks about those', async () => {
    const none = await atPickup({})
    await none.see('能接的人')
    expect(offers(none)).toBe(false)
    const some = phoneOf(family.mother.openid, { 'leaving-notice': 'tmpl-notice' })
    some.launch(family.pickupPage)
    await some.see('学校临时改离校时间：要微信告诉您吗？')
    await some.tap('button', '让微信告诉我')
    await some.see(/^不会再问您/)
    expect(some.subscriptions.asked).toEqual([['tmpl-notice']])
  })

  test('whoever has switched messages off is told where to switch them on, and may be offered them again', async () => {
    const phone = await atPickup()
    phone.subscriptions.isOff = true
    await phone.tap('button', '让微信告诉我')
    await phone.see(/^您在微信里关掉了/)
    phone.launch(family.pickupPage)
    await phone.find('button', '让微信告诉我')
  })
})

describe('elsewhere', () => {
  test('the draw, a waiting line and a changed plan are offered once a child has chosen', async () => {
    const ball = await anOffering(db, family.key, family.planId, { name: '篮球' })
    const phone = phoneOf(family.mother.openid)
    phone.launch('/pages/after-school/index')
    await phone.tap('radio', '周四')
    await phone.find('button', '加入篮球')
    expect(offers(phone)).toBe(false)
    const wishes = [{ weekday: 4, offeringIds: [ball] }]
    const input = { ...family.child, planId: family.planId, requestKey: randomUUID(), wishes, withSiblings: false }
    good(await as(db, family.mother.openid, { now: MORNING })('afterSchool.choose', input))
    phone.launch('/pages/after-school/index')
    await phone.tap('button', '让微信告诉我')
    await phone.see(/^不会再问您/)
    expect(phone.subscriptions.asked).toEqual([['tmpl-draw', 'tmpl-offered', 'tmpl-changed']])
  })

  test('the class teacher is offered who asks to join, and the duty what keeps a day open', async () => {
    const at = `d=${family.key.districtId}&s=${family.key.schoolId}`
    const phone = phoneOf(family.teacher.openid)
    phone.subscriptions.replies.set('tmpl-asked', 'accept')
    phone.launch(`/packages/teacher/class/index?${at}&c=${family.klass}`)
    await phone.tap('button', '让微信告诉我')
    await phone.see('微信会告诉您：有家长申请加入。')
    const office = phoneOf(family.office.openid)
    office.launch(`/packages/school/leaving/index?${at}`)
    await office.tap('button', '让微信告诉我')
    await office.see(/^不会再问您/)
    expect([...phone.subscriptions.asked, ...office.subscriptions.asked]).toEqual([['tmpl-asked'], ['tmpl-day']])
  })
})

test('on 我的 stands what was accepted and refused, and there one can be asked again about all of it', async () => {
  const phone = await atPickup()
  await phone.tap('button', '不用')
  await phone.see(/^不会再问您/)
  phone.launch('/pages/me/index')
  await phone.see('没有同意：孩子离校了、点名没见到孩子、学校临时改离校时间')
  expect(phone.text).toContain('还没有问过：抽签结果出来了')
  expect(phone.text).not.toContain('班主任答复了')
  for (const id of LEAVING) phone.subscriptions.replies.set(id, 'accept')
  await phone.tap('button', '要提醒：接孩子')
  await phone.see('5月21日同意过一次：孩子离校了、点名没见到孩子、学校临时改离校时间')
  expect(phone.subscriptions.asked).toEqual([LEAVING])
})

test('on 我的 an account without templates says so', async () => {
  const phone = phoneOf(family.mother.openid, {})
  phone.launch('/pages/me/index')
  await phone.see('学校还没有开通微信提醒，请到各页上看。')
})
