import type { Term } from '../../calendar/school-day'
import { QUALIFIED_ONLY, WHO_MAY_LEAD } from '../rules'
import type { OfferingFinding } from './finding'
import type { Leader } from './leader'

/**
 * Whether somebody may lead in a term (plan §7; 教基厅函〔2023〕26 号). Professionals need a certificate that holds from the
 * first day; retired teachers are asked for theirs; volunteers are named by the plan without one.
 */
export function checkLeader(leader: Leader | null, term: Term): OfferingFinding[] {
  if (leader === null) return [{ finding: 'no-leader', weight: 'to-ask', clause: WHO_MAY_LEAD }]
  const { staffKind, certificate } = leader
  if (staffKind === 'in-service' || staffKind === 'volunteer') return []
  const weight = staffKind === 'professional' ? 'refused' : 'to-ask'
  const clause = staffKind === 'professional' ? QUALIFIED_ONLY : WHO_MAY_LEAD
  if (certificate === null) return [{ finding: 'certificate-missing', weight, clause }]
  const { validTo } = certificate
  if (validTo === null || validTo >= term.endsOn) return []
  // One that ends within the term is to be renewed, and no reason to refuse what has not begun.
  return [{ finding: 'certificate-over', weight: validTo < term.startsOn ? weight : 'to-ask', clause }]
}
