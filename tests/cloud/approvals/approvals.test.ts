import type { Database } from '../../../src/cloud/database/connect'
import type { ApplicationSeen, Moved } from '../../../src/cloud/features/approvals/shapes'
import type { InstitutionFacts, InstitutionSeen } from '../../../src/cloud/features/institutions/shapes'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { anApplication, anInstitution, anOfficer, aSite, someFacts } from '../../support/institutions'
import { testDatabase } from '../../support/test-database'
import { TODAY } from '../../support/world'

const districtId = 500153
let db: Database
let officer: Caller
beforeAll(async () => {
  db = await testDatabase()
  officer = await anOfficer(db)
  for (const [categoryCode, bureauName] of [['culture-art', '示例文旅委'], ['math', '示例教委']]) {
    good(await officer('approvals.setBureau', { districtId, categoryCode, bureauName }))
  }
})
afterAll(() => db.close())

type At = Awaited<ReturnType<typeof anApplication>>
const step = async (name: string, at: At, more: object = {}) => officer(`approvals.${name}`, { districtId, ...at, ...more })
/** The step, which must move; what the next one starts from. */
async function moved(name: string, at: At, more: object = {}): Promise<At & { institutionId: number | null }> {
  const answer = good<Moved>(await step(name, at, more))
  if (answer.outcome !== 'moved') throw new Error(answer.why)
  return { applicationId: at.applicationId, expectedVersion: answer.version, institutionId: answer.institutionId }
}
const AGREE = { opinion: 'agrees', note: null }
const approve = { decision: 'approved', documentNumber: '示例文〔2026〕8 号', reason: null, fromDay: TODAY }
const seeApplication = async ({ applicationId }: At) => good<ApplicationSeen>(await officer('approvals.see', { districtId, applicationId }))
const seeInstitution = async (institutionId: number | null) =>
  good<InstitutionSeen>(await as(db, null)('institutions.see', { districtId, institutionId }))
const inReview = (more: Partial<InstitutionFacts> = {}) => anApplication(officer, districtId, ['submit', 'startReview'], more)

describe('an application', () => {
  it('is published on the white list with its document once every bureau agrees', async () => {
    const reviewed = await moved('review', await inReview({ name: '示例新批馆' }), { bureau: '示例文旅委', ...AGREE })
    const { institutionId } = await moved('decide', reviewed, approve)
    const { standing, facts, history } = await seeInstitution(institutionId)
    expect([facts.name, standing.status, history[0]?.document]).toEqual(['示例新批馆', 'white', '示例文〔2026〕8 号'])
  })

  it('is reviewed side by side, and one bureau that has not spoken holds it up', async () => {
    const both = [{ code: 'culture-art' as const, approves: '美术' }, { code: 'sport' as const, approves: '篮球' }]
    const at = await inReview({ categories: both })
    expect((await seeApplication(at)).reviews.map(({ bureau }) => bureau)).toEqual(['示例文旅委', 'to-be-named'])
    const one = await moved('review', at, { bureau: '示例文旅委', ...AGREE })
    expect(good<Moved>(await step('decide', one, approve))).toMatchObject({ outcome: 'not-now', why: 'bureau-to-be-named' })

    good(await officer('approvals.setBureau', { districtId, categoryCode: 'sport', bureauName: '示例体育部门' }))
    const named = await moved('nameBureau', one)
    expect((await seeApplication(named)).reviews.map(({ opinion }) => opinion)).toEqual(['agrees', null])
    expect(good<Moved>(await step('decide', named, approve))).toMatchObject({ outcome: 'not-now', why: 'review-missing' })
    const two = await moved('review', named, { bureau: '示例体育部门', ...AGREE })
    await moved('decide', two, approve)
  })

  it('of a new academic institution can only be refused, by the rule', async () => {
    const facts = { categories: [{ code: 'math' as const, approves: '数学' }], legalForm: 'non-profit' as const }
    const at = await moved('review', await inReview(facts), { bureau: '示例教委', ...AGREE })
    expect(good<Moved>(await step('decide', at, approve))).toMatchObject({ outcome: 'not-now', why: 'ruled-out', clause: { clause: '十三' } })
    await moved('decide', at, { ...approve, decision: 'refused' })
    expect(await seeApplication(at)).toMatchObject({ state: 'refused', institutionId: null })
  })

  it('comes back after a return with what was missing, and keeps every step', async () => {
    const returned = await moved('return', await inReview(), { reason: '缺消防材料' })
    const again = await moved('submit', returned, { facts: someFacts({ name: '示例补正馆' }) })
    const { name, state, steps } = await seeApplication(again)
    expect([name, state]).toEqual(['示例补正馆', 'submitted'])
    expect(steps.map((each) => each.step)).toEqual(['enter', 'submit', 'start-review', 'return', 'submit'])
    expect(steps[3]).toMatchObject({ note: '缺消防材料', by: '示例干部' })
  })

  it('withdrawn stays withdrawn', async () => {
    const withdrawn = await moved('withdraw', await inReview())
    expect(good<Moved>(await step('submit', withdrawn))).toMatchObject({ outcome: 'not-now', why: 'wrong-state' })
  })

  it('moved by somebody else meanwhile is not moved again', async () => {
    const at = await anApplication(officer, districtId, [])
    const answers = await Promise.all([step('submit', at), step('withdraw', at)])
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(['changed-meanwhile'])
  })
})

describe('of an institution in the register', () => {
  async function applied(kind: string, facts: Partial<InstitutionFacts>, institutionId: number) {
    const input = { districtId, requestKey: `application-${kind}-${institutionId}`, kind, institutionId, applicant: '示例经办人', facts: someFacts(facts) }
    const { applicationId, version } = good<{ applicationId: number; version: number }>(await officer('approvals.enter', input))
    const submitted = await moved('submit', { applicationId, expectedVersion: version })
    const started = await moved('startReview', submitted)
    return moved('review', started, { bureau: '示例文旅委', ...AGREE })
  }

  it('a renewal before the licence ends keeps it on the white list without a gap', async () => {
    const { institutionId } = await anInstitution(officer, { validTo: '2026-05-31' })
    await moved('decide', await applied('renewal', { validTo: '2029-05-31' }, institutionId), approve)
    expect(await seeInstitution(institutionId)).toMatchObject({ standing: { status: 'white' }, facts: { validTo: '2029-05-31' } })
  })

  it('one more site stands beside the first from its day on, and the status stays as it was', async () => {
    const { institutionId } = await anInstitution(officer)
    const sites = [aSite(), aSite({ address: '示例新街 9 号', fromDay: TODAY })]
    await moved('decide', await applied('new-site', { sites }, institutionId), approve)
    const seen = await seeInstitution(institutionId)
    expect([seen.sites.map(({ address }) => address), seen.history.length]).toEqual([['示例路 12 号', '示例新街 9 号'], 1])
  })

  it('a change of address ends the old one', async () => {
    const { institutionId } = await anInstitution(officer)
    const sites = [aSite({ toDay: '2026-05-20' }), aSite({ address: '示例新街 9 号', fromDay: TODAY })]
    await moved('decide', await applied('change-of-address', { sites }, institutionId), approve)
    const seen = await seeInstitution(institutionId)
    expect([seen.sites.map(({ address }) => address), seen.formerSites.length]).toEqual([['示例新街 9 号'], 1])
    expect(seen.history).toHaveLength(1)
  })

  it('a kind that does not fit is refused', async () => {
    const input = { districtId, requestKey: 'application-unfit', kind: 'renewal', applicant: '示例经办人', facts: someFacts() }
    expect(refusal(await officer('approvals.enter', input))).toBe('bad-input')
  })
})
