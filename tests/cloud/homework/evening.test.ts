import type { Database } from '../../../src/cloud/database/connect'
import { statutoryDay } from '../../../src/cloud/database/reference-tables'
import { schoolDay } from '../../../src/cloud/database/schema'
import type { ChildTonight, Tonight, Week } from '../../../src/cloud/features/homework/shapes'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aChild, aGuardian, aPerson, mustBe, TODAY } from '../../support/world'
import { aSetting, aTask, posted } from './setting'
import type { Setting } from './setting'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const NEXT_MORNING = new Date('2026-05-22T03:59:00Z') // 11:59 in Shanghai
const NEXT_NOON = new Date('2026-05-22T04:00:00Z')

async function aFamily(setting: Setting, rights: 'full' | 'collect-only' = 'full') {
  const childId = await aChild(db, setting.key, setting.classId)
  const guardian = await aGuardian(db, setting.key, childId, { rights })
  return { childId, openid: guardian.openid, child: { ...setting.key, childId } }
}

const tonight = async (openid: string, more = {}) => good<Tonight>(await as(db, openid, more)('homework.tonight'))
const onlyChild = async (openid: string, more = {}): Promise<ChildTonight> =>
  mustBe((await tonight(openid, more)).children[0])

describe('tonight', () => {
  it('shows each task with its minutes, the sum against the cap, and what was moved into school', async () => {
    const setting = await aSetting(db)
    const { openid, childId } = await aFamily(setting)
    await posted(db, setting, [aTask({ minutes: 25 }), aTask({ minutes: 15, place: 'after-school' })])
    const load = [
      { day: '2026-05-20', minutes: 5 },
      { day: TODAY, minutes: 10 },
    ]
    await posted(db, setting, [aTask({ load, dueDay: '2026-05-22' })], {}, new Date('2026-05-20T08:00:00Z'))
    const child = await onlyChild(openid)
    expect(child).toMatchObject({
      childId,
      day: TODAY,
      dayKind: 'school-day',
      status: 'posted',
      class: { grade: 4 },
      verdict: { verdict: 'within', minutes: 35, capMinutes: 60, roomMinutes: 25 },
      report: { canReport: true, myBand: null, closesAt: '2026-05-22T04:00:00.000Z' },
    })
    expect(child.tasks.map((task) => [task.minutes, task.place])).toEqual([
      [25, 'home'],
      [15, 'after-school'],
      [10, 'home'],
    ])
    expect(child.tasks.map((task) => task.spread)).toEqual([
      undefined,
      undefined,
      { dayCount: 2, totalMinutes: 15 },
    ])
    expect(child.week.map((day) => day.usedMinutes)).toEqual([0, 0, 0, 0, 0, 5, 35])
    expect(child.week.map((day) => day.status)).toEqual([
      'not-posted',
      'no-school',
      'no-school',
      'not-posted',
      'not-posted',
      'posted',
      'posted',
    ])
  })

  it('is unknown and not zero when nothing was posted', async () => {
    const setting = await aSetting(db)
    const { openid } = await aFamily(setting)
    expect(await onlyChild(openid)).toMatchObject({ status: 'not-posted', tasks: [] })
  })

  it('shows the children of two schools, and no child of anybody else', async () => {
    const [one, two] = [await aSetting(db), await aSetting(db, [2])]
    const { openid } = await aFamily(one)
    const childId = await aChild(db, two.key, two.classId, '小满')
    await aGuardian(db, two.key, childId, { openid, relation: '爸爸' })
    await aFamily(two)
    const { children } = await tonight(openid)
    expect(children.map((child) => [child.schoolId, child.displayName])).toEqual([
      [one.key.schoolId, '小禾'],
      [two.key.schoolId, '小满'],
    ])
    expect(children[1]?.verdict).toMatchObject({ verdict: 'none-allowed', capMinutes: 0 })
    expect((await tonight('nobody')).children).toEqual([])
    expect(refusal(await as(db, null)('homework.tonight'))).toBe('not-signed-in')
  })

  it('names the other guardians, who can be called', async () => {
    const setting = await aSetting(db)
    const { openid, childId } = await aFamily(setting)
    await aGuardian(db, setting.key, childId, { relation: '外婆', rights: 'collect-only' })
    expect((await onlyChild(openid)).fellows).toMatchObject([{ relation: '外婆', phone: null }])
  })

  it('follows the school on a make-up workday and says unknown when the school says nothing', async () => {
    const setting = await aSetting(db)
    const { openid } = await aFamily(setting)
    const makeUp = new Date('2026-05-09T10:00:00Z') // 劳动节调休
    expect(await onlyChild(openid, { now: makeUp })).toMatchObject({ dayKind: 'unknown', status: 'not-posted' })
    await db.orm.insert(schoolDay).values({ ...setting.key, day: '2026-05-09', isSchoolDay: true, note: '补周二的课' })
    expect(await onlyChild(openid, { now: makeUp })).toMatchObject({ dayKind: 'school-day' })
  })

  it('takes an imported year over the built-in one, for that district alone', async () => {
    const setting = await aSetting(db)
    const { openid } = await aFamily(setting)
    const { districtId } = setting.key
    const day = '2026-04-15'
    const now = new Date('2026-04-15T10:00:00Z')
    expect((await onlyChild(openid, { now })).dayKind).toBe('school-day')
    await db.orm.insert(statutoryDay).values({ districtId, day, kind: 'holiday', name: '示例' })
    expect((await onlyChild(openid, { now })).dayKind).toBe('holiday')
    await db.orm.delete(statutoryDay)
  })

  it('lists joins the class teacher has not decided', async () => {
    const setting = await aSetting(db)
    const { districtId, schoolId } = setting.key
    await db.run(
      {
        name: 'test-join',
        text: `insert into join_request
          (district_id, school_id, class_id, openid, guardian_name, relation, child_name, asked_at)
          values ($1, $2, $3, 'waiting-one', '示例', '妈妈', '小禾', now())`,
      },
      [districtId, schoolId, setting.classId],
    )
    expect((await tonight('waiting-one')).waiting).toMatchObject([{ childName: '小禾', class: { grade: 4 } }])
  })
})

describe('the real time taken', () => {
  it('can be told and changed until the next noon, by one tap', async () => {
    const setting = await aSetting(db)
    const { openid, child } = await aFamily(setting)
    await posted(db, setting, [aTask()])
    const report = { ...child, day: TODAY }
    good(await as(db, openid)('homework.reportTime', { ...report, band: 2 }))
    const morning = as(db, openid, { now: NEXT_MORNING })
    expect(good(await morning('homework.reportTime', { ...report, band: 3 }))).toMatchObject({ myBand: 3 })
    expect((await onlyChild(openid, { now: NEXT_MORNING })).lastEvening).toMatchObject({
      day: TODAY,
      myBand: 3,
      canReport: true,
      usedMinutes: 20,
    })
    const noon = as(db, openid, { now: NEXT_NOON })
    expect(refusal(await noon('homework.reportTime', { ...report, band: 1 }))).toBe('report-closed')
    expect((await onlyChild(openid, { now: NEXT_NOON })).lastEvening).toBeNull()
  })

  it('is not asked before school is out, for tomorrow, or at weekends', async () => {
    const setting = await aSetting(db)
    const { openid, child } = await aFamily(setting)
    const tell = async (day: string, now: Date) =>
      refusal(await as(db, openid, { now })('homework.reportTime', { ...child, day, band: 1 }))
    expect(await tell(TODAY, new Date('2026-05-21T06:59:00Z'))).toBe('report-closed')
    expect(await tell('2026-05-22', new Date('2026-05-21T10:00:00Z'))).toBe('report-closed')
    expect(await tell('2026-05-23', new Date('2026-05-23T10:00:00Z'))).toBe('report-closed')
  })

  it('is for guardians with full rights over this child', async () => {
    const setting = await aSetting(db)
    const family = await aFamily(setting)
    const grandmother = await aGuardian(db, setting.key, family.childId, { rights: 'collect-only' })
    const other = await aFamily(setting)
    const report = { ...family.child, day: TODAY, band: 2 }
    for (const openid of [grandmother.openid, other.openid, setting.math.openid]) {
      expect(refusal(await as(db, openid)('homework.reportTime', report))).toBe('not-allowed')
    }
    expect((await onlyChild(grandmother.openid)).report.canReport).toBe(false)
  })

  it('is shown as an average from five replies on, and below that not even their number', async () => {
    const setting = await aSetting(db)
    const families: Awaited<ReturnType<typeof aFamily>>[] = []
    for (let i = 0; i < 5; i += 1) families.push(await aFamily(setting))
    const measured = async () => {
      const family = mustBe(families[0])
      const week = good<Week>(await as(db, family.openid)('homework.week', family.child))
      const board = await as(db, null)('homework.boardClassDay', {
        ...setting.key,
        classId: setting.classId,
        day: TODAY,
      })
      expect(good<{ measured: unknown }>(board).measured).toEqual(week.days[6]?.measured)
      return week.days[6]?.measured
    }
    for (const { openid, child } of families) {
      expect(await measured()).toEqual({ state: 'too-few' })
      good(await as(db, openid)('homework.reportTime', { ...child, day: TODAY, band: 3 }))
    }
    expect(await measured()).toEqual({
      state: 'enough',
      replies: 5,
      averageMinutes: 50,
      lowMinutes: 40,
      highMinutes: 60,
    })
  })

  it('of the week is shown to guardians of the child, whatever their rights, and to nobody else', async () => {
    const setting = await aSetting(db)
    const family = await aFamily(setting, 'collect-only')
    good(await as(db, family.openid)('homework.week', family.child))
    const stranger = await aPerson(db, setting.key)
    for (const openid of [stranger.openid, setting.classTeacher.openid]) {
      expect(refusal(await as(db, openid)('homework.week', family.child))).toBe('not-allowed')
    }
  })
})
