import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ScenarioCost } from '../../config/checks/tap-costs'
import type { Database } from '../../src/cloud/database/connect'
import { aPlan, anOffering } from '../support/after-school'
import { aFamilyEvening, aTask, posted } from '../support/family-evening'
import { aFullDistrict } from '../support/full-district'
import { good } from '../support/call'
import { aMember, anApplication, anInstitution, anOfficer } from '../support/institutions'
import { testDatabase } from '../support/test-database'
import { Costs } from '../support/weapp/costs'
import { BUILT_WEAPP } from '../support/weapp/package'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

// Some of these write sixty rows by as many calls first.
jest.setTimeout(240_000)

const costs = new Costs()
let evening: Record<string, number> = {}
let db: Database
let full: Awaited<ReturnType<typeof aFullDistrict>>

beforeAll(async () => {
  db = await testDatabase()
  full = await aFullDistrict(db)
})
afterAll(() => db.close())
// For npm run size, which holds them against their limits and their baseline.
afterAll(() => {
  const figures = { ...evening, scenarios: costs.scenarios }
  writeFileSync(path.join(BUILT_WEAPP, '../weapp-figures.json'), `${JSON.stringify(figures, null, 2)}\n`)
})

const phoneOf = (openid: string) => new Phone({ db, openid, now: EVENING })
/** What a tap unfolds comes piece by piece, so that the first rows stand there at once on a slow phone. */
const inPieces = ({ largestBytes }: ScenarioCost) => expect(largestBytes).toBeLessThanOrEqual(4 * 1024)
const at = (more = '') => `d=${full.key.districtId}&s=${full.key.schoolId}${more}`

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

test('the evening of two children stays within what an old phone carries, and so does a tap on the other child', async () => {
  const phone = await aFullEvening()
  await costs.opening('evening of two children', phone, '/pages/evening/index', () => phone.see('今晚书面作业，约'))
  const ofOneChild = phone.page.nodes
  // After the first paint the other child's evening joins unseen.
  await phone.until(() => phone.page.nodes > ofOneChild)
  expect(phone.text).not.toContain('朗读《雷雨》给家人听')
  const eveningFirstSetDataBytes = Math.max(...phone.page.setDataBytes)
  const eveningNodes = phone.page.nodes
  const report = await costs.acting('evening: a time band', phone, async () => {
    await phone.tap('radio', '40–60 分钟')
    await phone.see('已记下：40–60 分钟')
  })
  const toYounger = await costs.acting('evening: the other child', phone, async () => {
    await phone.tap('tab', '小满')
    await phone.see('朗读《雷雨》给家人听')
  })
  expect(phone.text).not.toContain('今晚书面作业，约')
  const toElder = await costs.acting('evening: back to the first child', phone, async () => {
    await phone.tap('tab', '小禾')
    await phone.see('今晚书面作业，约')
  })
  const childSwitchBytes = Math.max(toYounger.bytes, toElder.bytes)
  const tapBytes = Math.max(report.bytes, childSwitchBytes)
  evening = { eveningFirstSetDataBytes, tapBytes, childSwitchBytes, eveningNodes }
  expect(eveningFirstSetDataBytes).toBeLessThanOrEqual(32 * 1024)
  expect(tapBytes).toBeLessThanOrEqual(4 * 1024)
  expect(eveningNodes).toBeLessThanOrEqual(400)
  phone.close()
})

test('a class of 55 is shown thirty at a time, and a confirmed join costs its row and not the list', async () => {
  const phone = phoneOf(full.lead.openid)
  const page = `/packages/teacher/class/index?${at(`&c=${full.classId}`)}`
  await costs.opening('class: two wait', phone, page, () => phone.see('新来的孩子 2'))
  inPieces(await costs.acting('class: its roster of 55', phone, async () => {
    await phone.tap('button', '看班级码和名单')
    await phone.see('示例孩子 30')
  }))
  const more = await costs.acting('class: the other 25', phone, async () => {
    await phone.tap('button', '再看 25 条')
    await phone.see('示例孩子 55')
  })
  inPieces(more)
  // What stands there already does not cross the bridge again: 25 rows of about half a kilobyte.
  expect(more.bytes).toBeLessThan(16 * 1024)
  const confirmed = await costs.acting('class: a join confirmed', phone, async () => {
    await phone.tap('button', '是新的孩子')
    await phone.until(() => !phone.text.includes('新来的孩子 1') || !phone.text.includes('新来的孩子 2'))
  })
  expect(confirmed.bytes).toBeLessThan(4 * 1024)
  phone.close()
})

test('a board of 60 classes is shown thirty at a time', async () => {
  const phone = phoneOf('anybody')
  await costs.opening('board of 60 classes', phone, `/packages/school/board/index?${at()}`, () => phone.see('再看 30 条'))
  inPieces(await costs.acting('board: the other 30', phone, async () => {
    await phone.tap('button', '再看 30 条')
    await phone.until(() => phone.page.tree.all('button', /年级 \d+ 班/).length >= 60)
  }))
  expect(phone.text).not.toContain('再看')
  await costs.acting('board: what stands behind one class', phone, async () => {
    await phone.tap('button', '五年级')
    await phone.see('数学 15')
  })
  phone.close()
})

test('300 schools are shown thirty at a time, to whoever looks for one and to the district', async () => {
  const phone = phoneOf('anybody')
  await costs.opening('300 schools', phone, '/packages/school/schools/index', () => phone.see('再看 30 条，还有'))
  const more = await costs.acting('schools: thirty more', phone, async () => {
    await phone.tap('button', '再看 30 条')
    await phone.until(() => phone.page.tree.all('link').length >= 60)
  })
  inPieces(more)
  expect(more.bytes).toBeLessThan(32 * 1024)
  phone.close()
  const officer = phoneOf(full.officer)
  await costs.opening('district: 300 schools', officer, '/packages/district/schools/index', () => officer.see('示例街道'))
  inPieces(await costs.acting('district: a town opened', officer, async () => {
    await officer.tap('button', /^示例街道/)
    await officer.until(() => officer.page.tree.all('button', /，邀请教务处/).length >= 30)
  }))
  officer.close()
})

test('an office of 60 classes sets one class teacher for the price of a row', async () => {
  const phone = phoneOf(full.office.openid)
  await costs.opening('office of 60 classes', phone, `/packages/school/office/index?${at()}`, () => phone.see('再看 30 条'))
  await costs.acting('office: a class opened', phone, async () => {
    await phone.tap('button', /^五年级/)
    await phone.see('换班级码')
  })
  const set = await costs.acting('office: a class teacher set', phone, async () => {
    await phone.choose('班主任', 1)
    await phone.until(() => !phone.page.tree.all('button', /^五年级/)[0]?.text.includes('还没有班主任'))
  })
  expect(set.bytes).toBeLessThan(4 * 1024)
  phone.close()
})

test('a class day of 20 tasks is read by anybody', async () => {
  const phone = phoneOf('anybody')
  const day = `/packages/school/class-day/index?${at(`&c=${full.classId}&day=2026-05-21`)}`
  await costs.opening('class day of 20 tasks', phone, day, () => phone.see(/^20\. /))
  phone.close()
})

test('the minutes of one task of 20 are changed for the price of a task', async () => {
  const phone = phoneOf(full.teacher.openid)
  await costs.opening('posting to 12 classes', phone, `/packages/teacher/post/index?${at()}`, () => phone.find('textbox', '第 1 项'))
  const another = await phone.find('button', '加一项')
  for (let n = 2; n <= 20; n++) phone.touch(another)
  await phone.find('textbox', '第 20 项')
  const last = () => phone.page.tree.all('radio', '15 分钟').at(-1)
  const { bytes } = await costs.acting('posting: minutes of one of 20 tasks', phone, async () => {
    const chip = last()
    if (chip) phone.touch(chip)
    await phone.until(() => last()?.is('checked'))
  })
  expect(bytes).toBeLessThan(4 * 1024)
  phone.close()
})

test('a register of 60 institutions is shown thirty at a time, and a check costs what an old phone carries', async () => {
  const officer = await anOfficer(db, full.key.districtId)
  const last = { institutionId: 0 }
  for (let n = 1; n <= 60; n += 1) last.institutionId = (await anInstitution(officer, { name: `示例美术培训中心 ${n}` })).institutionId
  const phone = phoneOf('anybody')
  await costs.opening('register of 60', phone, '/pages/institutions/index', () => phone.see('再看 30 家'))
  expect(Math.max(...phone.page.setDataBytes)).toBeLessThanOrEqual(32 * 1024)
  inPieces(await costs.acting('register: the other 30', phone, async () => {
    await phone.tap('button', '再看 30 家')
    await phone.until(() => phone.page.tree.all('link', /示例美术培训中心/).length >= 60)
  }))
  expect(phone.text).not.toContain('再看 30 家')
  const key = `d=${full.key.districtId}&i=${last.institutionId}`
  await costs.opening('institution', phone, `/packages/institution/detail/index?${key}`, () => phone.see('最后核对'))
  const kept = await costs.acting('institution: a favourite', phone, async () => {
    await phone.tap('button', '收藏')
    await phone.see('已收藏')
  })
  expect(kept.bytes).toBeLessThan(4 * 1024)
  await costs.opening('prepayment check', phone, `/packages/institution/pay-check/index?${key}`, () => phone.see('示例美术培训中心 60'))
  const payee = await costs.acting('prepayment check: a payee', phone, async () => {
    await phone.tap('radio', '个人微信、卡')
    await phone.until(() => phone.page.tree.all('radio', '个人微信、卡')[0]?.is('checked'))
  })
  expect(payee.bytes).toBeLessThan(4 * 1024)
  inPieces(await costs.acting('prepayment check: its result', phone, async () => {
    await phone.tap('button', '查一查')
    await phone.see('不是行政处理决定')
  }))
  phone.close()
})

test('an officer reads the register thirty at a time, and a word typed into the form of facts costs its field', async () => {
  const other = await anOfficer(db, full.key.districtId)
  const { institutionId, version } = await anInstitution(other, { name: '示例录入画室', validTo: '2026-06-30' })
  const staff = Array.from({ length: 60 }, (_, n) => aMember({ name: `示例老师 ${n + 1}`, certificateNumber: `5019123456789${1000 + n}` }))
  good(await other('institutions.setStaff', { districtId: full.key.districtId, institutionId, expectedVersion: version, staff }))
  const { applicationId } = await anApplication(other, full.key.districtId, ['submit', 'startReview'])
  const district = `d=${full.key.districtId}`
  const key = `${district}&i=${institutionId}`
  const phone = phoneOf(full.officer)
  await costs.opening('district: register of 60', phone, `/packages/district/register/index?${district}`, async () => {
    await phone.see('再看 30 家')
    await phone.see('家的许可证 60 天内到期')
  })
  await costs.opening('district: an institution', phone, `/packages/district/institution/index?${key}`, () => phone.see('改登记内容'))
  await costs.opening('district: form of facts', phone, `/packages/district/facts/index?${key}`, () => phone.find('textbox', '机构名称'))
  const typed = await costs.acting('district: a word into the form of facts', phone, async () => {
    await phone.type('批准部门', '区科技局（示例）')
    await phone.until(() => phone.page.tree.all('textbox', '批准部门')[0]?.attributes.value === '区科技局（示例）')
  })
  expect(typed.bytes).toBeLessThan(4 * 1024)
  await costs.opening('district: staff of 60', phone, `/packages/district/staff/index?${key}`, () => phone.see('再看 30 条'))
  await costs.opening('district: an application', phone, `/packages/district/application/index?${district}&a=${applicationId}`, () => phone.see('各部门的意见'))
  phone.close()
})

test('thirty of forty offerings of a weekday are shown, and a wish is added for the price of a row', async () => {
  const planId = await aPlan(db, full.key)
  for (let n = 1; n <= 40; n += 1) await anOffering(db, full.key, planId, { name: `示例项目 ${n}`, about: '每周一次，学期末有一次小展示，家长可以来看' })
  const phone = phoneOf(full.mother.openid)
  await costs.opening('after-school of 40 offerings', phone, '/pages/after-school/index', () => phone.see('再看 10 条'))
  expect(Math.max(...phone.page.setDataBytes)).toBeLessThanOrEqual(32 * 1024)
  const first = await costs.acting('after-school: the first wish', phone, async () => {
    await phone.tap('button', '加入示例项目 1')
    await phone.see('第 1 志愿')
  })
  const second = await costs.acting('after-school: one wish more', phone, async () => {
    await phone.tap('button', '加入示例项目 2')
    await phone.see('第 2 志愿')
  })
  const moved = await costs.acting('after-school: a wish moved up', phone, async () => {
    await phone.tap('button', '示例项目 2上移')
    await phone.until(() => phone.page.tree.all('button', '示例项目 2上移')[0]?.is('disabled'))
  })
  expect(Math.max(first.bytes, second.bytes, moved.bytes)).toBeLessThanOrEqual(4 * 1024)
  phone.close()
})

test('another person is chosen to collect for the price of two rows', async () => {
  const phone = phoneOf(full.mother.openid)
  await costs.opening('who collects', phone, `/packages/family/pickup/index?${child()}`, () => phone.see('能接的人'))
  const { bytes } = await costs.acting('who collects: another way', phone, async () => {
    await phone.tap('radio', '自己走')
    await phone.until(() => phone.page.tree.all('radio', '自己走')[0]?.is('checked'))
  })
  expect(bytes).toBeLessThanOrEqual(4 * 1024)
  phone.close()
})

const child = () => at(`&child=${full.childId}`)

test.each([
  ['week', 'mother', (): string => `packages/family/week/index?${child()}`, '四年级'],
  ['child', 'mother', (): string => `packages/family/child/index?${child()}`, '示例孩子 1'],
  ['join', 'mother', (): string => 'packages/family/join/index', '看看是哪个班'],
  ['me', 'mother', (): string => 'pages/me/index', '示例孩子 1'],
  ['overruns of a class day', 'lead', (): string => `packages/teacher/overrun/index?${at(`&c=${full.classId}&day=2026-05-21`)}`, '四年级'],
  ['my 12 classes', 'teacher', (): string => 'pages/evening/index', '发作业'],
  ['posted', 'teacher', (): string => `packages/teacher/posted/index?${at()}`, '字迹工整'],
  ['calendar', 'office', (): string => `packages/school/calendar/index?${at()}`, '2026'],
] as const)('%s is opened with what it shows', async (name, who, page, says) => {
  const phone = phoneOf(full[who].openid)
  await costs.opening(name, phone, `/${page()}`, () => phone.see(says))
  phone.close()
})
