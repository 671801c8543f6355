import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import { seedDemo } from '../../../src/cloud/database/demo/seed'
import type { FindingShown, InspectionRecorded, InstitutionPage, InstitutionSeen, RegisterSnapshot, SignedSnapshot } from '../../../src/cloud/features/institutions/shapes'
import { keptOn } from '../../../src/miniprogram/stores/snapshot-row'
import { INSPECTION_RESULTS } from '../../../src/policy/training/inspection'
import { STAFF_FINDINGS } from '../../../src/policy/training/assess-staff'
import { checkPrepayment } from '../../../src/policy/training/check-prepayment'
import type { Claim } from '../../../src/policy/training/claim'
import { checkCreditCode } from '../../../src/policy/training/credit-code'
import { assessLegalForm } from '../../../src/policy/training/legal-form'
import { AGAINST, aClaim, aTime, BLANK, FRESH, STALE } from '../../policy/training/a-claim'
import { as, good } from '../../support/call'
import { anInspection, anInstitution } from '../../support/institutions'
import { testDatabase } from '../../support/test-database'
import { TODAY } from '../../support/world'

const districtId = 500153
let db: Database
beforeAll(async () => {
  db = await testDatabase()
  await seedDemo(db, TODAY)
})
afterAll(() => db.close())

/** What families may be told: nothing against it, nothing told, and each thing that speaks against paying. */
const TOLD: Claim[] = [
  aClaim(),
  BLANK,
  aClaim({ category: null, amountFen: 500_001, months: 4, contract: 'not-seen', address: 'elsewhere' }),
  aClaim({ amountFen: 500_001, times: [aTime({ weekdays: [1], startsAt: '16:00', endsAt: '20:31' })] }),
  ...(['institution', 'personal', 'loan', 'cash'] as const).map((payee) => aClaim({ payee })),
  ...(['different', null] as const).map((account) => aClaim({ account })),
  ...([{ firstDay: 'weekend' }, { firstDay: 'unknown' }, { inBreaks: true }, { inBreaks: null }] as const).map((more) => aClaim({ category: 'foreign-language', ...more })),
]

const find = async (more: object = {}) => good<InstitutionPage>(await as(db, null)('institutions.find', { districtId, ...more }))

describe("the demo district's register", () => {
  it('has an institution in every state that families may meet', async () => {
    const { counts } = await find()
    expect(Object.keys(counts ?? {}).sort()).toEqual(['applied', 'black', 'cancelled', 'expired', 'suspended', 'warning', 'white'])
  })

  it('was confirmed before anybody reads it, also in the small hours of the first day', async () => {
    const midnight = new Date(`${TODAY}T00:00:00+08:00`)
    const { updatedAt } = good<InstitutionPage>(await as(db, null, { now: midnight })('institutions.find', { districtId }))
    expect(Date.parse(updatedAt ?? '')).toBeLessThan(midnight.getTime())
  })

  it('only has invented institutions, with codes that nobody can have', async () => {
    const { rows } = await find()
    for (const { institutionId, name, isDemo } of rows) {
      expect([name, isDemo]).toEqual([expect.stringContaining('示例'), true])
      const { facts } = good<InstitutionSeen>(await as(db, null)('institutions.see', { districtId, institutionId }))
      if (facts.creditCode === null) continue
      expect([checkCreditCode(facts.creditCode).verdict, facts.creditCode.slice(2, 8)]).toEqual(['valid', '999999'])
    }
  })

  it('has each kind of finding for an officer to decide', async () => {
    const findings = good<FindingShown[]>(await as(db, 'demo-officer')('institutions.findings', { districtId }))
    expect([...new Set(findings.map(({ finding }) => finding))].sort()).toEqual([...STAFF_FINDINGS].sort())
  })

  it('has one that was taken off the black list by a decision, and its page says both', async () => {
    const [row] = (await find({ text: '示例星火编程工作室' })).rows
    const { history, standing } = good<InstitutionSeen>(await as(db, null)('institutions.see', { districtId, institutionId: row?.institutionId }))
    expect(history.map(({ status, document }) => [status, document !== null])).toEqual([['black', true], ['applied', true], ['white', true]])
    expect(standing.status).toBe('white')
  })

  it('has one academic institution that is not non-profit, and it is not on the white list', async () => {
    const breaches: InstitutionSeen[] = []
    for (const { institutionId } of (await find()).rows) {
      const seen = good<InstitutionSeen>(await as(db, null)('institutions.see', { districtId, institutionId }))
      const { categories, legalForm } = seen.facts
      if (assessLegalForm(categories.map(({ code }) => code), legalForm).verdict === 'breach') breaches.push(seen)
    }
    expect(breaches.map(({ facts, standing }) => [facts.name, standing.status])).toEqual([['示例双语英语培训部', 'warning']])
  })

  it('leads families to every kind of finding before they pay, and to one check without any', async () => {
    const { payload } = good<SignedSnapshot>(await as(db, null)('institutions.snapshot', { districtId }))
    const snapshot = JSON.parse(payload) as RegisterSnapshot
    const listed = snapshot.rows.map((row) => keptOn(TODAY, snapshot, row))
    const checks = [...listed, 'not-found' as const].flatMap((one) => TOLD.flatMap((told) => [FRESH, STALE].map((age) => checkPrepayment(told, one, age))))
    const met = new Set(checks.flatMap(({ findings }) => findings.map(({ because }) => because)))
    expect([...met].sort()).toEqual([...Object.keys(AGAINST), 'fine', 'old-list'].sort())
    expect(new Set(checks.map(({ verdict }) => verdict))).toEqual(new Set(['do-not-pay', 'verify-first', 'nothing-found']))
  })

  it('is found by initials and nearness as a register entered by hand is', async () => {
    expect((await find({ text: 'cysl' })).rows[0]?.name).toBe('昌元示例美术培训中心')
    const { rows } = await find({ near: { lng: 105.593, lat: 29.407 } })
    expect([rows[0]?.name, rows[0]?.metres]).toEqual(['昌元示例美术培训中心', expect.any(Number)])
    expect(rows[0]?.metres).toBeGreaterThan(300)
    expect(rows[0]?.metres).toBeLessThan(420)
  })

  it('has inspections of each result, and shows families only what was decided and published', async () => {
    const officer = as(db, 'demo-officer')
    const all: InspectionRecorded[] = []
    for (const { institutionId } of (await find()).rows) {
      const recorded = good<InspectionRecorded[]>(await officer('institutions.inspections', { districtId, institutionId }))
      const { inspections } = good<InstitutionSeen>(await as(db, null)('institutions.see', { districtId, institutionId }))
      expect(inspections.map(({ document }) => document)).toEqual(recorded.filter(({ isPublished }) => isPublished).map(({ document }) => document))
      all.push(...recorded)
    }
    expect([...new Set(all.map(({ result }) => result))].sort()).toEqual([...INSPECTION_RESULTS].sort())
    expect(new Set(all.map(({ isPublished }) => isPublished))).toEqual(new Set([true, false]))
    good(await officer('institutions.recordInspection', { districtId, institutionId: 1, requestKey: randomUUID(), ...anInspection() }))
  })

  it('can be added to', async () => {
    const { institutionId } = await anInstitution(as(db, 'demo-officer'), { name: '示例后来馆' })
    expect((await find({ text: '示例后来馆' })).rows[0]?.institutionId).toBe(institutionId)
  })

  it('goes onto a phone', async () => {
    const { payload } = good<SignedSnapshot>(await as(db, null)('institutions.snapshot', { districtId }))
    expect(payload).toContain('昌元示例美术培训中心')
  })
})
