import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import { answerOnce } from '../../../database/answer-once'
import { application, applicationStep } from '../../../database/approval-tables'
import type { Database } from '../../../database/connect'
import { institution } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { Registrar } from '../../institutions/access'
import { checkFacts } from '../../institutions/writes/check-facts'
import type { ApplyInput } from '../shapes'

/** Enters an application as a draft; `not-found` for an institution that is not in the district's register. */
export async function enterApplication(
  orm: Database['orm'],
  by: Registrar,
  { requestKey, ...input }: ApplyInput,
): Promise<{ applicationId: number; version: number }> {
  const { districtId } = by.district
  return answerOnce(orm, { districtId, openid: by.openid, requestKey, input, now: by.now }, async (tx) => {
    const { kind, institutionId = null, applicant } = input
    if (institutionId !== null) {
      const [known] = await tx
        .select({ id: institution.institutionId })
        .from(institution)
        .where(sameInstitution(institution, { districtId, institutionId }))
      if (!known) throw new AppError('not-found')
    }
    const facts = await checkFacts(tx, districtId, input.facts)
    const at = by.now.toISOString()
    const entered = { enteredOn: dayInShanghai(by.now), enteredBy: by.openid, movedAt: at, movedBy: by.openid }
    const [added] = await tx
      .insert(application)
      .values({ districtId, kind, institutionId, applicant, state: 'draft', facts, ...entered })
      .returning({ applicationId: application.applicationId, version: application.version })
    if (!added) throw new Error('the insert returned no application')
    await tx.insert(applicationStep).values({ districtId, applicationId: added.applicationId, step: 'enter', at, by: by.openid })
    return added
  })
}
