import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import type { InspectionRecorded, InstitutionSeen, RecordInspectionInput } from '../../../src/cloud/features/institutions/shapes'
import { addDays } from '../../../src/policy/calendar/day'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { anInspection, anInstitution, anOfficer } from '../../support/institutions'
import { testDatabase } from '../../support/test-database'
import { TODAY } from '../../support/world'

const districtId = 500153
let db: Database
let officer: Caller
let institutionId: number
beforeAll(async () => {
  db = await testDatabase()
  officer = await anOfficer(db)
})
beforeEach(async () => {
  ;({ institutionId } = await anInstitution(officer))
})
afterAll(() => db.close())

const record = (more: Partial<RecordInspectionInput> = {}) =>
  officer('institutions.recordInspection', { districtId, institutionId, requestKey: randomUUID(), ...anInspection(more) })
const forOfficers = async () => good<InspectionRecorded[]>(await officer('institutions.inspections', { districtId, institutionId }))
const forFamilies = async () => good<InstitutionSeen>(await as(db, null)('institutions.see', { districtId, institutionId }))

describe('an inspection', () => {
  it('stands in the history for officers, the latest first, with who went and who recorded it', async () => {
    good(await record({ day: addDays(TODAY, -30), result: 'nothing-found', document: null, isPublished: false }))
    good(await record({ day: addDays(TODAY, -40), result: 'found', document: null, isPublished: false, note: '两份合同没有签' }))
    good(await record())
    const all = await forOfficers()
    expect(all.map(({ day, result }) => [day, result])).toEqual([
      [TODAY, 'decided'], [addDays(TODAY, -30), 'nothing-found'], [addDays(TODAY, -40), 'found'],
    ])
    expect(all[0]).toMatchObject({ inspectors: '示例文旅委、示例市场监管局', lookedAt: ['sites', 'contracts'], recordedByName: '示例干部' })
  })

  it('is shown to families when it ended in a decision that was published, and never what was merely found', async () => {
    good(await record({ result: 'nothing-found', document: null, isPublished: false }))
    good(await record({ result: 'found', document: null, isPublished: false }))
    good(await record({ isPublished: false, document: '示例罚决〔2026〕2 号' }))
    expect((await forFamilies()).inspections).toEqual([])
    good(await record())
    const { note, document, lookedAt } = anInspection()
    expect((await forFamilies()).inspections).toEqual([{ day: TODAY, lookedAt, note, document }])
  })

  it('changes nothing of what the institution is or of its facts', async () => {
    const before = await forFamilies()
    good(await record())
    const { standing, version, history } = await forFamilies()
    expect({ standing, version, history }).toEqual({ standing: before.standing, version: before.version, history: before.history })
  })

  it('sent twice is recorded once', async () => {
    const input = { districtId, institutionId, requestKey: randomUUID(), ...anInspection() }
    const first = good(await officer('institutions.recordInspection', input))
    expect(good(await officer('institutions.recordInspection', input))).toEqual(first)
    expect(await forOfficers()).toHaveLength(1)
  })

  it.each<[string, Partial<RecordInspectionInput>]>([
    ['on a day to come', { day: addDays(TODAY, 1) }],
    ['with a decision that has no document number', { document: null, isPublished: false }],
    ['with something found and published without a decision', { result: 'found' }],
    ['that looked at nothing', { lookedAt: [] }],
  ])('%s is refused', async (_which, more) => {
    expect(refusal(await record(more))).toBe('bad-input')
    expect(await forOfficers()).toEqual([])
  })

  it('of an institution that is not there is refused', async () => {
    expect(refusal(await record({ institutionId: 999_999 }))).toBe('not-found')
    expect(refusal(await officer('institutions.inspections', { districtId, institutionId: 999_999 }))).toBe('not-found')
  })
})
