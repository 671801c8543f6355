import { randomUUID } from 'node:crypto'
import type { ApplicationListed } from '../../../src/cloud/features/approvals/shapes'
import type { Database } from '../../../src/cloud/database/connect'
import type { FindingShown, IssuedCode, RegisterToDo } from '../../../src/cloud/features/institutions/shapes'
import { addDays } from '../../../src/policy/calendar/day'
import { good } from '../../support/call'
import type { Caller } from '../../support/call'
import { aMember, anApplication, anInstitution, anOfficer } from '../../support/institutions'
import { testDatabase } from '../../support/test-database'
import { TODAY } from '../../support/world'

const districtId = 500153
let db: Database
let officer: Caller
beforeAll(async () => {
  db = await testDatabase()
  officer = await anOfficer(db)
})
afterAll(() => db.close())

const toDo = async () => good<RegisterToDo>(await officer('institutions.toDo', { districtId }))

describe('what waits for an officer', () => {
  it('is a licence from today until the sixtieth day, the soonest first, and none that has ended or of who may not teach', async () => {
    for (const [name, validTo] of [['示例昨天馆', -1], ['示例六十天馆', 60], ['示例今天馆', 0], ['示例六十一天馆', 61]] as const) {
      await anInstitution(officer, { name, validTo: addDays(TODAY, validTo) })
    }
    await anInstitution(officer, { name: '示例停办馆', validTo: TODAY }, { statuses: [['white', '2024-08-20'], ['suspended', '2026-01-01']] })
    const { ending } = await toDo()
    expect(ending.map(({ name, validTo }) => [name, validTo])).toEqual([['示例今天馆', TODAY], ['示例六十天馆', addDays(TODAY, 60)]])
  })

  it('is every finding that nobody has decided, counted by institution', async () => {
    const { institutionId, version } = await anInstitution(officer, { name: '示例没合同馆' })
    const noContract = { contractKind: null, contractFrom: null }
    const staff = [aMember(noContract), aMember({ name: '何老师', certificateNumber: '50191234567890318', ...noContract })]
    good(await officer('institutions.setStaff', { districtId, institutionId, expectedVersion: version, staff }))
    expect((await toDo()).findings).toEqual([{ institutionId, name: '示例没合同馆', open: 2 }])
    const [one] = good<FindingShown[]>(await officer('institutions.findings', { districtId, institutionId }))
    const decision = { districtId, institutionId, staffId: one?.staffId, finding: 'no-contract', decision: 'upheld', note: '限期补签', document: null }
    good(await officer('institutions.decideFinding', decision))
    expect((await toDo()).findings).toEqual([{ institutionId, name: '示例没合同馆', open: 1 }])
  })
})

it('a printed code can be read again to be printed again, and only the last one given out', async () => {
  const { institutionId } = await anInstitution(officer)
  const issued = async () => good<{ issued: IssuedCode | null }>(await officer('institutions.issuedCode', { districtId, institutionId })).issued
  expect(await issued()).toBeNull()
  const issue = async () => good<IssuedCode>(await officer('institutions.issueCode', { districtId, institutionId, requestKey: randomUUID() }))
  const first = await issue()
  expect(await issued()).toEqual(first)
  const second = await issue()
  expect(second.code).not.toBe(first.code)
  expect(await issued()).toEqual(second)
})

it('the list of applications names the bureaus that have not spoken, and nobody before the review', async () => {
  good(await officer('approvals.setBureau', { districtId, categoryCode: 'culture-art', bureauName: '示例文旅委' }))
  const submitted = await anApplication(officer, districtId, ['submit'])
  const both = [{ code: 'culture-art' as const, approves: '美术' }, { code: 'sport' as const, approves: '篮球' }]
  const reviewed = await anApplication(officer, districtId, ['submit', 'startReview'], { categories: both })
  const waits = async (applicationId: number) =>
    good<ApplicationListed[]>(await officer('approvals.list', { districtId, open: true })).find((one) => one.applicationId === applicationId)?.waitingFor
  expect(await waits(submitted.applicationId)).toEqual([])
  expect(await waits(reviewed.applicationId)).toEqual(['示例文旅委', 'to-be-named'])
  good(await officer('approvals.review', { districtId, ...reviewed, bureau: '示例文旅委', opinion: 'agrees', note: null }))
  expect(await waits(reviewed.applicationId)).toEqual(['to-be-named'])
})
