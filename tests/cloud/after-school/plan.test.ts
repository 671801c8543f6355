import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { servicePlan } from '../../../src/cloud/database/after-school-tables'
import type { Database } from '../../../src/cloud/database/connect'
import type {
  DistrictService, ExemptChild, OfferingOfOffice, PlanOfOffice, PublicPlan, PublishPlanAnswer, SavePlanAnswer, SetOfferingAnswer,
} from '../../../src/cloud/features/after-school/shapes'
import type { SchoolKey } from '../../../src/cloud/input'
import { districtOfficer } from '../../../src/cloud/database/reference-tables'
import { aLeader, aPlan, anOffering, offeringInput, planContent } from '../../support/after-school'
import { addDays } from '../../../src/policy/calendar/day'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'
import { aChild, aClass, aGuardian, aPerson, aSchool } from '../../support/world'

let db: Database
let key: SchoolKey
let office: Caller
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  key = await aSchool(db)
  office = as(db, (await aPerson(db, key, { isOffice: true })).openid)
})

const save = (content = planContent(), more: object = {}) =>
  office('afterSchool.savePlan', { ...key, requestKey: randomUUID(), content, ...more })
const saved = async (content = planContent()) => good<SavePlanAnswer>(await save(content))
const publish = async ({ planId, version }: { planId: number; version: number }, reason = '学期开始') =>
  good<PublishPlanAnswer>(await office('afterSchool.publishPlan', { ...key, planId, expectedVersion: version, reason }))
const plans = async () => good<PlanOfOffice[]>(await office('afterSchool.plans', key))
const twoHoursShort = planContent().hours.map((hours) => ({ ...hours, endsAt: hours.kind === 'after-school' ? '17:30' : hours.endsAt }))

describe("a term's plan is checked against the rules and published", () => {
  it('says by when children should be home only after lessons end', async () => {
    const before = await storedRows(db)
    expect(refusal(await save(planContent({ homeBy: '16:00' })))).toBe('bad-input')
    expect(await storedRows(db)).toEqual(before)
    await publish(await saved(planContent({ homeBy: '16:01' })))
    expect(good<PublicPlan>(await as(db, null)('afterSchool.publicPlan', key))).toMatchObject({ plan: { homeBy: '16:01' } })
  })

  it('is a draft that nobody else sees until it is published', async () => {
    const draft = await saved()
    expect(refusal(await as(db, null)('afterSchool.publicPlan', key))).toBe('not-found')
    expect(await publish(draft)).toMatchObject({ outcome: 'published', publishedVersion: 1 })
    expect(good<PublicPlan>(await as(db, null)('afterSchool.publicPlan', key))).toMatchObject({ plan: planContent(), offerings: [] })
  })

  it('is refused with its clause while a day has less than two hours', async () => {
    const draft = await saved(planContent({ hours: twoHoursShort }))
    expect(draft.findings).toContainEqual(expect.objectContaining({ finding: 'hours-too-few', weight: 'refused' }))
    expect(await publish(draft)).toMatchObject({ outcome: 'refused' })
    expect((await plans())[0]?.published).toBeNull()
  })

  it('is not kept back by what only the district can say', async () => {
    const draft = await saved()
    expect(draft.findings).toContainEqual(expect.objectContaining({ finding: 'end-of-work-unknown', weight: 'unknown' }))
    expect(await publish(draft)).toMatchObject({ outcome: 'published' })
  })

  it('may not end before the local end of work once the district has entered it', async () => {
    await db.orm.insert(districtOfficer).values({ districtId: key.districtId, openid: `officer-${key.schoolId}`, displayName: '示例干部' })
    const officer = as(db, `officer-${key.schoolId}`)
    const district = { districtId: key.districtId, endOfWork: '18:15', subsidy: null, refund: null }
    good(await officer('afterSchool.setDistrict', district))
    expect(good<DistrictService>(await as(db, null)('afterSchool.district', { districtId: key.districtId }))).toMatchObject({
      endOfWork: '18:15',
      subsidy: { amountFenPerSession: null },
      refundRule: { rule: 'unknown' },
    })
    expect(await publish(await saved())).toMatchObject({ outcome: 'refused' })
    good(await officer('afterSchool.setDistrict', { ...district, endOfWork: null }))
  })

  it('keeps every version with its reason and tells those whom a change touches', async () => {
    const first = await saved()
    await publish(first)
    const childId = await aChild(db, key, await aClass(db, key))
    const guardian = await aGuardian(db, key, childId)
    const offeringId = await anOffering(db, key, first.planId, { admission: 'first-come' })
    const [plan] = await plans()
    good(await office('afterSchool.openChoosing', { ...key, planId: first.planId, opensAt: '2026-05-18T00:00:00.000Z', closesAt: '2026-05-24T12:00:00.000Z', publicFigure: { name: '示例公开数字', day: '2026-05-26' } }))
    good(await as(db, guardian.openid)('afterSchool.takePlace', { ...key, offeringId, childId, requestKey: randomUUID() }))
    const changed = good<SavePlanAnswer>(await save(planContent({ cutOff: '14:00' }), { planId: first.planId, expectedVersion: plan?.version }))
    const told: string[] = []
    const notify = ({ openid, template }: { openid: string; template: string }) => {
      told.push(`${template} ${openid}`)
      return Promise.resolve()
    }
    const publishing = as(db, (await aPerson(db, key, { isOffice: true })).openid, { notify })
    const answer = await publishing('afterSchool.publishPlan', { ...key, planId: first.planId, expectedVersion: changed.version, reason: '接送截止提前一小时' })
    expect(good<PublishPlanAnswer>(answer)).toEqual({ outcome: 'published', publishedVersion: 2, touchedChildren: 1 })
    expect(told).toEqual([`service-changed ${guardian.openid}`])
    expect((await plans())[0]?.history.map(({ version, reason }) => [version, reason])).toEqual([[1, '学期开始'], [2, '接送截止提前一小时']])
  })

  describe('once it is published, a change', () => {
    const [MONDAY, WEDNESDAY, THURSDAY] = [1, 3, 4]
    const careUntil = (endsAt: string, weekdays: readonly number[]) =>
      planContent().hours.map((hours) => (weekdays.includes(hours.weekday) && hours.kind === 'delayed-care' ? { ...hours, endsAt } : hours))

    async function families() {
      const planId = await aPlan(db, key)
      const classId = await aClass(db, key)
      const family = async () => {
        const childId = await aChild(db, key, classId)
        return { childId, openid: (await aGuardian(db, key, childId)).openid }
      }
      const take = async (offeringId: number, { childId, openid }: { childId: number; openid: string }) =>
        good(await as(db, openid)('afterSchool.takePlace', { ...key, offeringId, childId, requestKey: randomUUID() }))
      const onMonday = await anOffering(db, key, planId, { weekday: MONDAY, admission: 'first-come' })
      const onThursday = await anOffering(db, key, planId, { weekday: THURSDAY, admission: 'first-come' })
      const [monday, thursday, wishing, refusing] = [await family(), await family(), await family(), await family()]
      await take(onMonday, monday)
      await take(onThursday, thursday)
      const drawn = await anOffering(db, key, planId, { weekday: MONDAY })
      const of = ({ childId }: { childId: number }) => ({ ...key, planId, childId, requestKey: randomUUID() })
      const wishes = [{ weekday: 1, offeringIds: [drawn] }]
      good(await as(db, wishing.openid)('afterSchool.choose', { ...of(wishing), wishes, withSiblings: false }))
      good(await as(db, refusing.openid)('afterSchool.notTakingPart', of(refusing)))
      return { planId, monday, thursday, wishing }
    }

    async function told(planId: number, more: Parameters<typeof planContent>[0]) {
      const version = (await plans()).find((each) => each.planId === planId)?.version
      const changed = good<SavePlanAnswer>(await save(planContent(more), { planId, expectedVersion: version }))
      const openids: string[] = []
      const notify = ({ openid }: { openid: string }) => Promise.resolve(void openids.push(openid))
      const publishing = as(db, (await aPerson(db, key, { isOffice: true })).openid, { notify })
      const answer = good<PublishPlanAnswer>(
        await publishing('afterSchool.publishPlan', { ...key, planId, expectedVersion: changed.version, reason: '有变动' }),
      )
      return { openids: openids.sort(), touched: answer.outcome === 'published' ? answer.touchedChildren : null }
    }

    const sorted = (...of: { openid: string }[]) => of.map(({ openid }) => openid).sort()

    it('of one weekday is told to those who have or wish a place on it, and to nobody else', async () => {
      const { planId, monday, wishing, thursday } = await families()
      expect(await told(planId, { hours: careUntil('18:20', [MONDAY]) })).toEqual({ openids: sorted(monday, wishing), touched: 2 })
      expect(await told(planId, { hours: careUntil('18:20', [MONDAY, THURSDAY]) })).toEqual({ openids: sorted(thursday), touched: 1 })
    })

    it('of a weekday with an offering for everybody is told to those of its grades who take part', async () => {
      const planId = await aPlan(db, key)
      await anOffering(db, key, planId, { weekday: WEDNESDAY, admission: 'everybody', fromGrade: 1, toGrade: 3 })
      const inGrade = async (grade: number) => {
        const childId = await aChild(db, key, await aClass(db, key, grade))
        const { openid } = await aGuardian(db, key, childId)
        good(await as(db, openid)('afterSchool.choose', { ...key, planId, childId, requestKey: randomUUID(), wishes: [], withSiblings: false }))
        return { openid }
      }
      const [third] = [await inGrade(3), await inGrade(4)] as const
      expect(await told(planId, { hours: careUntil('18:20', [WEDNESDAY]) })).toEqual({ openids: [third.openid], touched: 1 })
    })

    it('of a fee of evening study touches nobody who is in none', async () => {
      const { planId } = await families()
      const fees = planContent().fees.flatMap((fee) => [fee, { ...fee, name: '晚自习', kind: 'evening-study' as const, chargedAs: 'evening-study' as const }])
      expect(await told(planId, { fees })).toEqual({ openids: [], touched: 0 })
    })

    it('of the cut-off is told to all who take part and not to those who do not', async () => {
      const { planId, monday, thursday, wishing } = await families()
      expect(await told(planId, { cutOff: '14:00' })).toEqual({ openids: sorted(monday, thursday, wishing), touched: 3 })
    })

    it('of its name alone is told to nobody', async () => {
      const { planId } = await families()
      expect(await told(planId, { name: '春季课后服务' })).toEqual({ openids: [], touched: 0 })
    })
  })

  it('does not overlap with another plan of the school', async () => {
    await saved()
    const before = await storedRows(db)
    expect(refusal(await save(planContent({ startsOn: '2026-06-30', endsOn: '2026-09-01' })))).toBe('bad-input')
    expect(await storedRows(db)).toEqual(before)
    expect(good<SavePlanAnswer>(await save(planContent({ startsOn: '2026-07-02', endsOn: '2026-09-01' }))).planId).toBeGreaterThan(0)
  })

  it('keeps its published term and name until another is published', async () => {
    const plan = await saved()
    await publish(plan)
    const before = planContent()
    const draft = good<SavePlanAnswer>(
      await save({ ...before, name: '改名的方案', endsOn: addDays(before.endsOn, 3) }, { planId: plan.planId, expectedVersion: plan.version + 1 }),
    )
    const kept = () => db.orm.select({ name: servicePlan.name, endsOn: servicePlan.endsOn }).from(servicePlan).where(eq(servicePlan.planId, plan.planId))
    expect(await kept()).toEqual([{ name: before.name, endsOn: before.endsOn }])
    expect(await publish(draft)).toMatchObject({ outcome: 'published' })
    expect(await kept()).toEqual([{ name: '改名的方案', endsOn: addDays(before.endsOn, 3) }])
  })

  it('is not published over the days of a plan that was published meanwhile', async () => {
    const first = await saved()
    await publish(first)
    const next = (from: number, to: number) => ({ ...planContent(), startsOn: addDays(planContent().endsOn, from), endsOn: addDays(planContent().endsOn, to) })
    const longer = { ...planContent(), endsOn: addDays(planContent().endsOn, 5) }
    const draft = good<SavePlanAnswer>(await save(longer, { planId: first.planId, expectedVersion: first.version + 1 }))
    await publish(await saved(next(1, 20)))
    const before = await storedRows(db)
    expect(refusal(await office('afterSchool.publishPlan', { ...key, planId: first.planId, expectedVersion: draft.version, reason: '延长' }))).toBe('bad-input')
    expect(await storedRows(db)).toEqual(before)
  })

  it('is not written over by whoever read it before a change', async () => {
    const { planId, version } = await saved()
    good(await save(planContent({ cutOff: '14:30' }), { planId, expectedVersion: version }))
    expect(refusal(await save(planContent({ cutOff: '13:30' }), { planId, expectedVersion: version }))).toBe('changed-meanwhile')
    expect((await plans())[0]?.draft.cutOff).toBe('14:30')
  })

  it('is saved once when the same request comes twice', async () => {
    const request = { ...key, requestKey: randomUUID(), content: planContent() }
    const [first, second] = [await office('afterSchool.savePlan', request), await office('afterSchool.savePlan', request)].map((each) => good<SavePlanAnswer>(each))
    expect(second).toEqual(first)
    expect(await plans()).toHaveLength(1)
    expect(refusal(await office('afterSchool.savePlan', { ...request, content: planContent({ cutOff: '12:00' }) }))).toBe('acted-before')
  })
})

describe('an offering stands in the plan only as the rules let it', () => {
  let planId: number
  let leaderId: number
  beforeEach(async () => {
    planId = await aPlan(db, key)
    leaderId = await aLeader(db, key)
  })
  const set = (more: Parameters<typeof offeringInput>[3] = {}) => office('afterSchool.setOffering', offeringInput(key, planId, leaderId, more))
  const answered = async (more: Parameters<typeof offeringInput>[3] = {}) => good<SetOfferingAnswer>(await set(more))
  const offerings = async () => good<OfferingOfOffice[]>(await office('afterSchool.offerings', { ...key, planId }))

  it('is entered, changed at the version that was read, and withdrawn with everybody told', async () => {
    const made = await answered()
    if (made.outcome !== 'set') throw new Error('set')
    const more = { offeringId: made.offeringId, expectedVersion: made.version, capacity: 25 }
    expect(await answered(more)).toMatchObject({ outcome: 'set', version: 2 })
    expect(refusal(await set(more))).toBe('changed-meanwhile')
    const withdrawal = { ...key, offeringId: made.offeringId, expectedVersion: 2, reason: '老师调走' }
    expect(good(await office('afterSchool.withdrawOffering', withdrawal))).toEqual({ touchedChildren: 0 })
    expect(refusal(await office('afterSchool.withdrawOffering', withdrawal))).toBe('already-done')
    expect((await offerings())[0]?.withdrawnAt).not.toBeNull()
  })

  it.each([
    ['lessons of a subject', { subjectKind: 'academic-lesson' as const }, 'academic-lesson'],
    ['hours outside the plan', { startsAt: '18:30', endsAt: '19:30' }, 'outside-hours'],
    ['a third party that is not on the approved list', { thirdParty: { institutionId: 1, itemName: '国画', feeFen: 3000 } }, 'not-approved'],
  ])('is refused for %s', async (_what, more, finding) => {
    const before = await storedRows(db)
    expect(await answered(more)).toMatchObject({ outcome: 'refused', findings: expect.arrayContaining([expect.objectContaining({ finding })]) as unknown })
    expect(await storedRows(db)).toEqual(before)
  })

  it('is refused where its room or its leader is booked at that hour', async () => {
    await answered()
    const found = await answered({ name: '书法' })
    expect(found.outcome === 'refused' && found.findings.map(({ finding }) => finding)).toEqual(['place-taken', 'leader-taken'])
    expect(await answered({ name: '书法', place: '书法室', leaderId: await aLeader(db, key) })).toMatchObject({ outcome: 'set' })
  })

  it('may be held at a venue outside the school, whose rooms are not the school\'s, and families are told so', async () => {
    await answered({ name: '书法' })
    const elsewhere = { name: '陶艺', venue: 'outside', place: '美术室', leaderId: await aLeader(db, key) } as const
    expect(await answered(elsewhere)).toMatchObject({ outcome: 'set' })
    expect((await offerings()).map(({ name, venue }) => [name, venue])).toEqual([['书法', 'school'], ['陶艺', 'outside']])
    expect(good<PublicPlan>(await as(db, null)('afterSchool.publicPlan', key)).offerings).toMatchObject([{ venue: 'school' }, { venue: 'outside' }])
  })

  it('is asked about where its name sounds like lessons, and goes through when the office says it is none', async () => {
    expect(await answered({ name: '奥数提高班', subjectKind: 'interest' })).toMatchObject({ outcome: 'to-ask' })
    expect(await answered({ name: '奥数提高班', subjectKind: 'interest', confirmed: true })).toMatchObject({ outcome: 'set' })
  })

  it('takes no fewer places than children in it, no negative fee, and no leader of another school', async () => {
    const offeringId = await anOffering(db, key, planId, { capacity: 2, taken: 2, leaderId })
    const before = await storedRows(db)
    const change = { offeringId, expectedVersion: 1, weekday: 4 as const, capacity: 1 }
    expect(refusal(await set(change))).toBe('capacity-taken')
    expect(refusal(await set({ thirdParty: { institutionId: 1, itemName: '国画', feeFen: -1 } }))).toBe('bad-input')
    const elsewhere = await aLeader(db, await aSchool(db))
    expect(refusal(await set({ leaderId: elsewhere }))).toBe('bad-input')
    const stored = await storedRows(db)
    expect({ ...stored, school: 0, term: 0, service_leader: 0 }).toEqual({ ...before, school: 0, term: 0, service_leader: 0 })
  })
})

describe('an exemption is for the office and the family alone', () => {
  it('is granted, seen by both, by no other guardian of the class, and logged', async () => {
    await aPlan(db, key)
    const classId = await aClass(db, key)
    const [childId, otherId] = [await aChild(db, key, classId), await aChild(db, key, classId)]
    const [mine, theirs] = [await aGuardian(db, key, childId), await aGuardian(db, key, otherId)]
    good(await office('afterSchool.setExemption', { ...key, childId, kind: 'low-income', toDay: null }))
    expect(good<ExemptChild[]>(await office('afterSchool.exemptions', key))).toMatchObject([{ childId, kind: 'low-income' }])
    const seen = async (openid: string, child: number) => JSON.stringify(good(await as(db, openid)('afterSchool.catalogue', { ...key, childId: child })))
    expect(await seen(mine.openid, childId)).toContain('"exempt":"low-income"')
    expect(await seen(theirs.openid, otherId)).not.toContain('low-income","granted')
    expect(await seen(theirs.openid, otherId)).toContain('"exempt":null')
    expect(JSON.stringify(good(await as(db, mine.openid)('people.exportChild', { ...key, childId })))).toContain('exemption-granted')
    good(await office('afterSchool.setExemption', { ...key, childId, kind: null, toDay: null }))
    expect(good(await office('afterSchool.exemptions', key))).toEqual([])
  })
})
