import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { ApplicationKind } from '../../../../policy/training/application'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { institution } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { Registrar } from '../../institutions/access'
import type { InstitutionFacts } from '../../institutions/shapes'
import { recordFacts } from '../../institutions/writes/record'
import { addStatus } from '../../institutions/writes/set-status'

const REASONS: Record<ApplicationKind, string> = {
  new: '批准设立，列入白名单',
  renewal: '批准延续',
  'new-site': '批准增加上课地址',
  'change-of-address': '批准变更上课地址',
}

interface Approved {
  row: { kind: ApplicationKind; institutionId: number | null }
  facts: InstitutionFacts
  documentNumber: string
  fromDay: Day | undefined
}

/**
 * Brings an approval into the register: the facts applied for, and the white list with its document for a new
 * institution or a renewal. Answers the institution's id.
 */
export async function publish(tx: Database['orm'], by: Registrar, { row, facts, documentNumber, fromDay }: Approved): Promise<number> {
  const { districtId } = by.district
  const from = fromDay ?? dayInShanghai(by.now)
  const asked = { districtId, facts, fromDay: from }
  const known = row.institutionId === null ? {} : await versionOf(tx, districtId, row.institutionId)
  const { institutionId } = await recordFacts(tx, by, { ...asked, ...known })
  if (row.kind === 'new' || row.kind === 'renewal') {
    const change = { status: 'white' as const, fromDay: from, reason: REASONS[row.kind], document: documentNumber }
    await addStatus(tx, { districtId, institutionId }, by, change)
  }
  return institutionId
}

async function versionOf(tx: Database['orm'], districtId: number, institutionId: number) {
  const [row] = await tx
    .select({ version: institution.version })
    .from(institution)
    .where(sameInstitution(institution, { districtId, institutionId }))
    .for('update')
  if (!row) throw new AppError('not-found')
  return { institutionId, expectedVersion: row.version }
}
