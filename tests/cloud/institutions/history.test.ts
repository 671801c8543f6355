import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import type { Database } from '../../../src/cloud/database/connect'
import type { InstitutionPage, InstitutionSeen } from '../../../src/cloud/features/institutions/shapes'
import { addDays } from '../../../src/policy/calendar/day'
import { nextStatuses, standingOn } from '../../../src/policy/training/standing'
import type { Status, StatusChange } from '../../../src/policy/training/standing'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { anInstitution, anOfficer, aSite, someFacts } from '../../support/institutions'
import { testDatabase } from '../../support/test-database'
import { EVENING, TODAY } from '../../support/world'

const districtId = 500153
let db: Database
let officer: Caller
beforeAll(async () => {
  db = await testDatabase()
  officer = await anOfficer(db)
})
afterAll(() => db.close())

const see = async (institutionId: number, day?: string) =>
  good<InstitutionSeen>(await as(db, null)('institutions.see', { districtId, institutionId, day }))
const statusOn = async (institutionId: number, day: string) => (await see(institutionId, day)).standing.status

describe('any day in the past can be asked', () => {
  it('on the day you paid it was on the white list', async () => {
    const { institutionId } = await anInstitution(officer, {}, { statuses: [['white', '2024-08-20'], ['warning', '2026-03-01'], ['black', '2026-05-01']] })
    expect(await statusOn(institutionId, '2024-08-19')).toBe('unlisted')
    expect(await statusOn(institutionId, '2024-08-20')).toBe('white')
    expect(await statusOn(institutionId, '2026-02-28')).toBe('white')
    expect(await statusOn(institutionId, '2026-03-01')).toBe('warning')
    expect(await statusOn(institutionId, TODAY)).toBe('black')
  })

  it('a licence runs out by itself, the day after its last', async () => {
    const { institutionId } = await anInstitution(officer, { validTo: TODAY })
    expect(await statusOn(institutionId, TODAY)).toBe('white')
    expect(await statusOn(institutionId, addDays(TODAY, 1))).toBe('expired')
  })

  it('a renewal does not change what held before it', async () => {
    const { institutionId, version } = await anInstitution(officer, { validTo: '2026-05-10' })
    const facts = someFacts({ validTo: '2029-05-10', sites: [aSite({ address: '示例新路 1 号' })] })
    good(await officer('institutions.record', { districtId, institutionId, expectedVersion: version, requestKey: randomUUID(), fromDay: '2026-05-18', facts }))
    const [before, after] = [await see(institutionId, '2026-05-17'), await see(institutionId, '2026-05-18')]
    expect([before.standing.status, before.sites[0]?.address]).toEqual(['expired', '示例路 12 号'])
    expect([after.standing.status, after.sites[0]?.address]).toEqual(['white', '示例新路 1 号'])
  })

  it('nothing recorded is ever overwritten', async () => {
    const { institutionId } = await anInstitution(officer, {}, { statuses: [['white', '2026-05-01'], ['suspended', '2026-05-01'], ['white', '2026-05-02']] })
    const { history } = await see(institutionId)
    expect(history.map(({ status }) => status)).toEqual(['white', 'suspended', 'white'])
  })
})

describe('an officer changes what an institution is', () => {
  const change = (institutionId: number, expectedVersion: number, status: Status, fromDay: string) =>
    officer('institutions.setStatus', { districtId, institutionId, expectedVersion, status, fromDay, reason: '示例理由', document: null })

  it('only to what may follow, and not from an older look', async () => {
    const { institutionId, version } = await anInstitution(officer, {}, { statuses: [['white', '2024-08-20'], ['cancelled', '2026-01-01']] })
    expect(refusal(await change(institutionId, version, 'warning', TODAY))).toBe('bad-input')
    expect(refusal(await change(institutionId, version - 1, 'black', TODAY))).toBe('changed-meanwhile')
    expect((await see(institutionId)).history).toHaveLength(2)
  })

  it('an academic institution for profit does not come on the white list', async () => {
    const facts = { categories: [{ code: 'math' as const, approves: '数学' }], legalForm: 'for-profit' as const }
    const { institutionId, version } = await anInstitution(officer, facts, { statuses: [] })
    expect(refusal(await change(institutionId, version, 'white', TODAY))).toBe('bad-input')
  })

  it('an operator without any code can be on the black list', async () => {
    const nothing = { creditCode: null, licenceNumber: null, legalForm: null, approvingOrgan: null, validFrom: null, validTo: null, mode: null, accountBank: null, accountMasked: null, payeeName: null, fees: [], classTimes: [], categories: [], sites: [] }
    const { institutionId } = await anInstitution(officer, { name: '示例无名补习点', ...nothing }, { statuses: [['black', '2026-05-01']] })
    expect(await statusOn(institutionId, TODAY)).toBe('black')
  })

  it('a change recorded ahead comes into the lists on its day without a write', async () => {
    const name = '示例预告注销馆'
    await anInstitution(officer, { name }, { statuses: [['white', '2024-08-20'], ['cancelled', '2026-06-01']] })
    const listedOn = async (day: string) => {
      const call = as(db, null, { now: new Date(`${day}T04:00:00Z`) })
      return good<InstitutionPage>(await call('institutions.find', { districtId, text: name })).rows[0]
    }
    expect(await listedOn('2026-05-31')).toMatchObject({ status: 'white', since: '2024-08-20' })
    expect(await listedOn('2026-06-01')).toMatchObject({ status: 'cancelled', since: '2026-06-01', reason: '示例理由' })
  })
})

it('the lists of the database and the policy agree on every history and day', async () => {
  const day = fc.constantFrom('2026-05-19', '2026-05-20', TODAY, '2026-05-22', '2026-05-23')
  // Lists are of today, and no today comes before the one on which it was recorded.
  const asked = fc.constantFrom(TODAY, '2026-05-22', '2026-05-23', '2026-05-24')
  const walk = fc.tuple(fc.array(fc.tuple(fc.nat(20), day), { maxLength: 4 }), fc.option(day), asked)
  const districtHere = 500112
  const registrar = await anOfficer(db, districtHere)
  await fc.assert(
    fc.asyncProperty(walk, async ([steps, validTo, asked]) => {
      const changes: StatusChange[] = []
      for (const [pick, fromDay] of steps) {
        const { status } = standingOn(fromDay, changes, null)
        const next = nextStatuses(status === 'expired' ? 'white' : status)
        const chosen = next[pick % next.length]
        if (chosen) changes.push({ status: chosen, fromDay, reason: '示例理由', document: null })
      }
      const statuses = changes.map(({ status, fromDay }): [Status, string] => [status, fromDay])
      const { institutionId } = await anInstitution(registrar, { validTo, validFrom: null }, { districtId: districtHere, statuses })
      const call = as(db, null, { now: new Date(`${asked}T04:00:00Z`) })
      const { status } = standingOn(asked, changes, validTo)
      const page = good<InstitutionPage>(await call('institutions.find', { districtId: districtHere, status }))
      const others = good<InstitutionPage>(await call('institutions.find', { districtId: districtHere }))
      const row = page.rows.find((each) => each.institutionId === institutionId)
      expect(row?.status).toBe(status)
      expect(others.counts?.[status]).toBe(page.rows.length)
    }),
    { numRuns: 25, seed: 4 },
  )
})

it('what was recorded in the evening in Shanghai is of that day', async () => {
  const call = as(db, null, { now: EVENING })
  expect(good<InstitutionPage>(await call('institutions.find', { districtId })).today).toBe(TODAY)
})
