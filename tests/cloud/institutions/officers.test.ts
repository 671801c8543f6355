import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import type { FactsToEdit, FindingShown, InstitutionSeen, Recorded } from '../../../src/cloud/features/institutions/shapes'
import type { RefusedField } from '../../../src/contract/envelope'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { aMember, anInstitution, anOfficer, aSite, someFacts } from '../../support/institutions'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'

const districtId = 500153
let db: Database
let officer: Caller
beforeAll(async () => {
  db = await testDatabase()
  officer = await anOfficer(db)
})
afterAll(() => db.close())

const record = (facts: object, more: object = {}) =>
  officer('institutions.record', { districtId, requestKey: randomUUID(), facts: someFacts(facts), ...more })
const see = async (institutionId: number) => good<InstitutionSeen>(await as(db, null)('institutions.see', { districtId, institutionId }))

async function fieldsRefused(facts: object): Promise<RefusedField[]> {
  const answer = await record(facts)
  return answer.ok ? [] : (answer.error.fields ?? [])
}

describe('what is recorded of an institution', () => {
  it.each([
    ['a credit code whose last sign is wrong', { creditCode: '91350100M000100Y4Z' }, 'facts.creditCode', 'wrong-shape'],
    ['a credit code that fails its checksum', { creditCode: '91350100M000100Y44' }, 'facts.creditCode', 'wrong-check'],
    ['a licence that ends before it begins', { validFrom: '2026-05-02', validTo: '2026-05-01' }, 'facts.validTo', 'ends-before-start'],
    ['a town the district does not have', { sites: [aSite({ townCode: '999' })] }, 'facts.sites.0.townCode', 'no-such-town'],
    ['the whole number of an account', { accountMasked: '6228480123456789012' }, 'facts.accountMasked', 'masked-account'],
    ['half a place', { sites: [aSite({ lat: null })] }, 'facts.sites.0.lat', 'half-a-place'],
    ['a lesson that ends before it begins', { classTimes: [{ weekdays: [1], starts: '20:00', ends: '19:00', online: false }] }, 'facts.classTimes.0.ends', 'ends-before-start'],
  ])('%s is refused with its field, and nothing is stored', async (_what, facts, path, message) => {
    const before = await storedRows(db)
    expect(await fieldsRefused(facts)).toEqual([{ path, message }])
    expect(await storedRows(db)).toEqual(before)
  })

  it('a code that fails may be kept with a note, an unusual licence is only pointed out', async () => {
    const odd = { creditCode: '91350100M000100Y44', creditCodeNote: '公示原文如此', licenceNumber: '渝教 123' }
    const { warnings, institutionId } = good<Recorded>(await record(odd))
    expect(warnings).toEqual(['licence-unusual', 'credit-code-overridden'])
    expect((await see(institutionId)).facts).not.toHaveProperty('creditCodeNote')
  })

  it('the same request sent twice adds one, and with other facts none', async () => {
    const requestKey = randomUUID()
    const first = good<Recorded>(await record({ name: '示例一次馆' }, { requestKey }))
    expect(good<Recorded>(await record({ name: '示例一次馆' }, { requestKey }))).toEqual(first)
    expect(refusal(await record({ name: '示例两次馆' }, { requestKey }))).toBe('acted-before')
  })

  it('two officers who looked at the same version cannot both change it', async () => {
    const { institutionId, version } = await anInstitution(officer)
    const change = () => record({ name: '示例改名馆' }, { institutionId, expectedVersion: version })
    const answers = [await change(), await change()]
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(['ok', 'changed-meanwhile'])
  })

  it('text that the content check refuses is not recorded', async () => {
    const before = await storedRows(db)
    const openid = 'registrar-of-risk'
    const { districtOfficer } = await import('../../../src/cloud/database/reference-tables')
    await db.orm.insert(districtOfficer).values({ districtId, openid, displayName: '示例干部' })
    const call = as(db, openid, { moderate: () => Promise.resolve('risky') })
    expect(refusal(await call('institutions.record', { districtId, requestKey: randomUUID(), facts: someFacts() }))).toBe('text-refused')
    expect({ ...(await storedRows(db)), district_officer: before.district_officer }).toEqual(before)
  })
})

describe('who teaches there', () => {
  const setStaff = async (institutionId: number, expectedVersion: number, staff: object[]) =>
    officer('institutions.setStaff', { districtId, institutionId, expectedVersion, staff })
  const findings = async (institutionId: number) => good<FindingShown[]>(await officer('institutions.findings', { districtId, institutionId }))

  it('is shown with a masked number, and the number is stored nowhere', async () => {
    const { institutionId, version } = await anInstitution(officer)
    good(await setStaff(institutionId, version, [aMember()]))
    expect((await see(institutionId)).staff).toMatchObject([{ name: '陈老师', certificateMasked: '5019 **** 0317', hasContract: true, isTeaching: true }])
    const [dump] = await db.run<{ all: string }>({ name: 'test-staff', text: `select string_agg(w::text, '') as all from institution_staff w` }, [])
    expect(dump?.all).not.toContain('50191234567890317')
  })

  it('keeps a number that is not sent again, and forgets whoever is no longer listed', async () => {
    const { institutionId, version } = await anInstitution(officer)
    const first = good<{ version: number }>(await setStaff(institutionId, version, [aMember(), aMember({ name: '何老师' })]))
    const { staff } = good<FactsToEdit>(await officer('institutions.facts', { districtId, institutionId }))
    const { certificateNumber: _number, ...rest } = aMember({ staffId: staff[0]?.staffId, subject: '素描' })
    good(await setStaff(institutionId, first.version, [rest]))
    expect((await see(institutionId)).staff).toMatchObject([{ subject: '素描', certificateMasked: '5019 **** 0317' }])
  })

  it('cannot be somebody of another institution', async () => {
    const [one, two] = [await anInstitution(officer), await anInstitution(officer)]
    good(await setStaff(one.institutionId, one.version, [aMember()]))
    const { staff } = good<FactsToEdit>(await officer('institutions.facts', { districtId, institutionId: one.institutionId }))
    expect(refusal(await setStaff(two.institutionId, two.version, [aMember({ staffId: staff[0]?.staffId })]))).toBe('bad-input')
  })

  it('a teacher in service is a finding for an officer to decide, and not told to the public', async () => {
    const { institutionId, version } = await anInstitution(officer)
    good(await setStaff(institutionId, version, [aMember()]))
    expect(await findings(institutionId)).toEqual([])
    const teacher = { name: '陈 老师', certificateNumber: '5019-1234-5678-90317' }
    good(await officer('institutions.importInService', { districtId, first: true, teachers: [teacher] }))
    const [found] = await findings(institutionId)
    expect(found).toMatchObject({ finding: 'in-service-teacher', recommendation: 'check-and-decide', decision: null })
    expect(found?.bases[0]?.clause).toBe('三（四）11')
    const publicly = await see(institutionId)
    expect(publicly.inServiceComparedOn).toBeNull()
    expect(publicly.standing.status).toBe('white') // nothing is revoked by the program

    const decision = { districtId, institutionId, staffId: found?.staffId, finding: 'in-service-teacher', decision: 'dismissed', note: '同名同号，已离职', document: null }
    good(await officer('institutions.decideFinding', decision))
    expect(await findings(institutionId)).toMatchObject([{ decision: { decision: 'dismissed' } }])
    expect(refusal(await officer('institutions.decideFinding', { ...decision, finding: 'no-contract' }))).toBe('not-found')
  })

  it('of teachers in service only fingerprints are stored', async () => {
    good(await officer('institutions.importInService', { districtId, first: true, teachers: [{ name: '示例在职', certificateNumber: '20105001230000099' }] }))
    const [dump] = await db.run<{ all: string }>({ name: 'test-in-service', text: `select string_agg(f::text, '') as all from in_service_fingerprint f` }, [])
    expect(dump?.all).not.toMatch(/示例在职|20105001230000099/)
  })
})
