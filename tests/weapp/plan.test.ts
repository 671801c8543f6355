import { and, eq } from 'drizzle-orm'
import { draw, offering, servicePlan, servicePlanVersion } from '../../src/cloud/database/after-school-tables'
import type { Database } from '../../src/cloud/database/connect'
import type { SchoolKey } from '../../src/cloud/input'
import { aLeader, anOffering, aPlan, CLOSES_AT, OPENS_AT, planContent } from '../support/after-school'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { aClass, aPerson, aSchool, EVENING, mustBe } from '../support/world'

let db: Database
let key: SchoolKey
let openid: string
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  key = await aSchool(db)
  await aClass(db, key)
  ;({ openid } = await aPerson(db, key, { isOffice: true }))
  phone = new Phone({ db, openid, now: EVENING })
})
afterEach(() => phone.close())

const page = (name: string, more = '') => `/packages/school/${name}/index?d=${key.districtId}&s=${key.schoolId}${more}`
const plansHere = () => db.orm.select().from(servicePlan).where(eq(servicePlan.schoolId, key.schoolId))
const offeringsHere = () => db.orm.select().from(offering).where(eq(offering.schoolId, key.schoolId))

async function typePlan(until: string) {
  await phone.type('方案名称', '示例方案')
  await phone.choose('从哪天', '2026-05-25')
  await phone.choose('到哪天', '2026-07-01')
  await phone.choose('从几点', '16:00')
  await phone.choose('到几点', until)
}

/** The office at another time, on the same school. */
function later(now: string) {
  phone.close()
  phone = new Phone({ db, openid, now: new Date(now) })
}

describe('a plan', () => {
  test('is written, its findings are shown with their clause before it can be published, and it is published with a reason', async () => {
    phone.launch(page('plan-edit'))
    await typePlan('17:00')
    await phone.tap('button', '存成草稿，看看合不合规定')
    await phone.see('周一：课后服务不到 2 小时')
    await phone.find('button', '看原文')
    await phone.see('先改掉不合规定的，才能公布')
    expect(phone.page.tree.all('button', '公布')).toEqual([])

    await phone.tap('button', '改方案')
    await phone.choose('到几点', '18:00')
    await phone.tap('button', '存成草稿，看看合不合规定')
    await phone.type('为什么公布这一版', '第一版')
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '公布')
    await phone.see(/^第 1 版/)
    const [version] = await db.orm.select().from(servicePlanVersion).where(eq(servicePlanVersion.schoolId, key.schoolId))
    expect(mustBe(version)).toMatchObject({ version: 1, reason: '第一版' })
  })

  test('asks for what is missing and stores nothing', async () => {
    phone.launch(page('plan-edit'))
    await phone.tap('button', '存成草稿，看看合不合规定')
    await phone.see('还有 4 处要填')
    await phone.see('每一段都要选星期、开始和结束')
    expect(await plansHere()).toEqual([])
  })

  test('is not lost without a signal or with a closed mini-program, and a double tap stores it once', async () => {
    phone.launch(page('plan-edit'))
    await typePlan('18:00')
    phone.network.offline()
    await phone.tap('button', '存成草稿，看看合不合规定')
    await phone.see('没有存下：没有网络')
    phone.network.online()
    phone.launch(page('plan-edit'))
    const save = await phone.find('button', '存成草稿，看看合不合规定')
    phone.touch(save)
    phone.touch(save)
    await phone.find('button', '改方案')
    expect(await plansHere()).toMatchObject([{ name: '示例方案', startsOn: '2026-05-25' }])
  })

  test('that somebody else changed meanwhile is not overwritten, and what was typed is given up only on purpose', async () => {
    const planId = await aPlan(db, key)
    phone.launch(page('plan-edit', `&p=${planId}`))
    await phone.type('方案名称', '我写的名称')
    await db.orm.update(servicePlan).set({ version: 2, draft: planContent({ name: '别人写的名称' }) }).where(eq(servicePlan.planId, planId))
    await phone.tap('button', '存成草稿，看看合不合规定')
    await phone.see('刚才有人改过这份方案。您写的还在这部手机上。')
    await phone.tap('button', '看最新的，放弃我写的')
    await phone.until(() => phone.page.tree.all('textbox', '方案名称')[0]?.attributes.value === '别人写的名称')
  })

  test('whose days lie in another plan is refused at its first day', async () => {
    await aPlan(db, key)
    phone.launch(page('plan-edit'))
    await typePlan('18:00')
    await phone.tap('button', '存成草稿，看看合不合规定')
    await phone.see('和另一份方案的日子重叠了')
    expect(await plansHere()).toHaveLength(1)
  })

  test('says what a change touches before it is published again', async () => {
    const planId = await aPlan(db, key)
    phone.launch(page('plan', `&p=${planId}`))
    await phone.see('和已公布的一样。')
    await phone.tap('button', '改方案')
    await phone.choose('当天几点前能改谁接', '14:00')
    await phone.tap('button', '存成草稿，看看合不合规定')
    await phone.see('几点前能改谁接')
    await phone.see('改动碰到谁，就通知谁的家长：那一天、那个项目、那项收费里的孩子。')
  })
})

describe('an offering', () => {
  let planId: number
  beforeEach(async () => {
    planId = await aPlan(db, key)
    await aLeader(db, key)
  })

  async function typeOffering(name: string) {
    phone.launch(page('offering', `&p=${planId}`))
    await phone.type('班名', name)
    await phone.tap('radio', '哪一天：周四')
    await phone.choose('从几点', '16:30')
    await phone.choose('到几点', '17:30')
    await phone.type('地点', '示例教室')
    await phone.type('多少位置', '40')
    await phone.choose('谁带', 1)
  }

  test('is entered with its leader', async () => {
    await typeOffering('合唱')
    await phone.tap('radio', '哪一类：艺术')
    await phone.tap('button', '存下这个班')
    await phone.until(() => phone.dialogs.toasts.includes('已存下'))
    expect(await offeringsHere()).toMatchObject([{ name: '合唱', weekday: 4, capacity: 40, subjectKind: 'arts', startsAt: '16:30' }])
  })

  test('at a venue outside the school says so in the list', async () => {
    await typeOffering('陶艺')
    await phone.tap('radio', '在哪里上：校外场馆')
    await phone.tap('button', '存下这个班')
    await phone.until(() => phone.dialogs.toasts.includes('已存下'))
    expect(await offeringsHere()).toMatchObject([{ name: '陶艺', venue: 'outside', place: '示例教室' }])
    phone.launch(page('offerings', `&p=${planId}`))
    await phone.see(/校外：示例教室/)
  })

  test('of academic lessons is refused with its clause, and nothing is stored', async () => {
    await typeOffering('数学')
    await phone.tap('radio', '哪一类：学科教学')
    await phone.tap('button', '存下这个班')
    await phone.see('没有存下：不合规定')
    await phone.see('是学科教学')
    await phone.find('button', '看原文')
    expect(await offeringsHere()).toEqual([])
  })

  test('that sounds like lessons is asked about, and stored when the office says that it is none', async () => {
    await typeOffering('作业辅导提优')
    await phone.tap('button', '存下这个班')
    await phone.see('听起来像上课：提优')
    expect(await offeringsHere()).toEqual([])
    await phone.tap('button', '看过了，就这样存')
    await phone.until(() => phone.dialogs.toasts.includes('已存下'))
    expect(await offeringsHere()).toMatchObject([{ name: '作业辅导提优' }])
  })

  test('cannot have fewer places than children in it', async () => {
    const offeringId = await anOffering(db, key, planId, { taken: 12 })
    phone.launch(page('offering', `&p=${planId}&o=${offeringId}`))
    await phone.type('多少位置', '11')
    await phone.tap('button', '存下这个班')
    await phone.see(/位置数比已经在班里的孩子少/)
    expect(await offeringsHere()).toMatchObject([{ capacity: 30 }])
  })

  test('is withdrawn with a reason only', async () => {
    const offeringId = await anOffering(db, key, planId)
    phone.launch(page('offering', `&p=${planId}&o=${offeringId}`))
    await phone.tap('button', '不开了')
    expect((await phone.find('button', '撤掉这个班')).is('disabled')).toBe(true)
    await phone.type('为什么撤', '老师调走了')
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '撤掉这个班')
    await phone.until(() => phone.dialogs.toasts.some((said) => said.startsWith('已撤掉')))
    expect(mustBe((await offeringsHere())[0]).withdrawnAt).not.toBeNull()
  })
})

test('a teacher who is entered as a leader is tied to the account that takes the roll', async () => {
  await aPerson(db, key, { isOffice: true, displayName: '示例新老师' })
  phone.launch(page('leaders'))
  await phone.tap('link', '登记一位')
  await phone.choose('是本校哪位老师', 2)
  await phone.tap('radio', '证书：教师资格证')
  await phone.tap('button', '存下')
  await phone.see('在职教师 · 教师资格证')
})

describe('the draw', () => {
  let planId: number
  const drawHere = async () => (await db.orm.select().from(draw).where(and(eq(draw.schoolId, key.schoolId), eq(draw.planId, planId))))[0]
  const choosing = () => page('choosing', `&p=${planId}`)

  async function typeTimes(figureDay: string) {
    phone.launch(choosing())
    await phone.choose('哪天开始选', '2026-05-22')
    await phone.choose('几点开始', '08:00')
    await phone.choose('哪天截止', '2026-05-24')
    await phone.choose('几点截止', '20:00')
    await phone.type('用哪个公开数字抽签', '示例公开数字：示例指数收盘价')
    await phone.choose('这个数字哪天出来', figureDay)
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '定下选课时间')
  }

  test('is bound to a figure that nobody knows at the closing', async () => {
    planId = await aPlan(db, key, { choosingOpensAt: null, choosingClosesAt: null })
    await typeTimes('2026-05-24')
    await phone.see('数字要在截止那天以后才出来')
    expect(await drawHere()).toBeUndefined()
  })

  test('goes from its times over the sealed list to the typed figure, each once, and everything to draw again is shown', async () => {
    planId = await aPlan(db, key, { choosingOpensAt: null, choosingClosesAt: null })
    await anOffering(db, key, planId, { name: '篮球' })
    await typeTimes('2026-05-26')
    await phone.see('秘密数的指纹')

    later('2026-05-24T12:01:00Z')
    phone.launch(choosing())
    phone.dialogs.nextAnswers.push('confirm', 'confirm')
    await phone.tap('button', '封存名单')
    await phone.see(/要等截止两分钟以后才能封存/)
    expect(await drawHere()).toMatchObject({ state: 'announced' })

    later('2026-05-24T12:03:00Z')
    phone.launch(choosing())
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '封存名单')
    await phone.see(/^等 /)
    expect(await drawHere()).toMatchObject({ state: 'closed' })

    later('2026-05-26T08:00:00Z')
    phone.launch(choosing())
    await phone.type(/^照公布的填/, '三千')
    await phone.see('里面要有数字')
    await phone.type(/^照公布的填/, '3412.75')
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '抽签')
    await phone.see('已抽签')
    await phone.see('0 ／ 30 个位置')
    expect(await drawHere()).toMatchObject({ state: 'drawn', figure: '3412.75' })
    await phone.tap('button', '复制公告')
    await phone.until(() => phone.device.clipboard.includes('种子'))
  })

  test('leaves only a later closing once families choose', async () => {
    planId = await aPlan(db, key, { choosingOpensAt: OPENS_AT, choosingClosesAt: CLOSES_AT })
    await db.orm.insert(draw).values({
      ...key, planId, state: 'announced', secret: 'a'.repeat(64), commitment: 'b'.repeat(64), figureName: '示例公开数字', figureDay: '2026-05-28',
    })
    phone.launch(choosing())
    await phone.see('正在选课')
    expect(phone.page.tree.all('textbox')).toEqual([])
    await phone.choose('哪天截止', '2026-05-26')
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '延后截止')
    await phone.until(() => phone.dialogs.toasts.includes('已定下'))
    const [plan] = await plansHere()
    expect(new Date(mustBe(plan).choosingClosesAt ?? 0).toISOString()).toBe('2026-05-26T12:00:00.000Z')
  })
})
