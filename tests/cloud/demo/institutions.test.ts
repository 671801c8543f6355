import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import { seedDemo } from '../../../src/cloud/database/demo/seed'
import type { FindingShown, InspectionRecorded, InstitutionPage, InstitutionSeen, SignedSnapshot } from '../../../src/cloud/features/institutions/shapes'
import { INSPECTION_RESULTS } from '../../../src/policy/training/inspection'
import { STAFF_FINDINGS } from '../../../src/policy/training/assess-staff'
import { checkCreditCode } from '../../../src/policy/training/credit-code'
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
