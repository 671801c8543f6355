import type { FactsToEdit, SetStaffInput } from '../../../cloud/features/institutions/shapes'
import type { Day } from '../../../policy/calendar/day'
import type { CategoryCode } from '../../../policy/training/category'
import type { CertificateKind, ContractKind, StaffKind } from '../../../policy/training/staff'
import type { Fault } from './read-facts'

export type KnownMember = FactsToEdit['staff'][number]
type SentMember = SetStaffInput['staff'][number]

/** Somebody of the staff as the form holds them; empty is "not known". */
export interface TypedMember {
  /** null: somebody new. */
  staffId: number | null
  name: string
  subject: string
  /** null: not known; empty: they do not teach. */
  teaches: CategoryCode[] | null
  kind: StaffKind
  certificateKind: CertificateKind | ''
  /** As typed now; what is recorded can never be read again, and empty keeps it. */
  certificateNumber: string
  certificateTo: Day | ''
  contractKind: ContractKind | ''
  contractFrom: Day | ''
  contractTo: Day | ''
}

export const NOBODY: TypedMember = {
  staffId: null, name: '', subject: '', teaches: null, kind: 'full-time', certificateKind: '', certificateNumber: '',
  certificateTo: '', contractKind: '', contractFrom: '', contractTo: '',
}

export const typedMember = (one: KnownMember): TypedMember => ({
  staffId: one.staffId,
  name: one.name,
  subject: one.subject,
  teaches: one.teaches,
  kind: one.kind,
  certificateKind: one.certificateKind ?? '',
  certificateNumber: '',
  certificateTo: one.certificateTo ?? '',
  contractKind: one.contractKind ?? '',
  contractFrom: one.contractFrom ?? '',
  contractTo: one.contractTo ?? '',
})

const SHORTEST_NUMBER = 4

/** What cannot be sent as it is. */
export function faultsOfMember(typed: TypedMember): Fault[] {
  const { name, subject, certificateKind, certificateNumber, contractKind, contractFrom, contractTo } = typed
  const number = certificateNumber.trim()
  const faults: [boolean, string, string][] = [
    [name.trim() === '', 'name', 'too-short'],
    [subject.trim() === '', 'subject', 'too-short'],
    [number !== '' && number.length < SHORTEST_NUMBER, 'certificateNumber', 'too-short'],
    [number !== '' && certificateKind === '', 'certificateKind', 'certificate-kind'],
    [contractKind !== '' && contractFrom === '', 'contractFrom', 'half-a-contract'],
    [contractFrom !== '' && contractTo !== '' && contractTo < contractFrom, 'contractTo', 'ends-before-start'],
  ]
  return faults.filter(([isWrong]) => isWrong).map(([, path, fault]) => ({ path, fault }))
}

/** What a number is sent as: a new one, taken away with its certificate, or left out, which keeps what is known. */
function numberOf({ certificateKind, certificateNumber }: TypedMember): Pick<SentMember, 'certificateNumber'> {
  if (certificateKind === '') return { certificateNumber: null }
  return certificateNumber.trim() === '' ? {} : { certificateNumber: certificateNumber.trim() }
}

export function sentMember(typed: TypedMember): SentMember {
  const { staffId, name, subject, teaches, kind, certificateKind, certificateTo, contractKind, contractFrom, contractTo } = typed
  const hasContract = contractKind !== '' && contractFrom !== ''
  return {
    ...(staffId === null ? {} : { staffId }),
    name: name.trim(),
    subject: subject.trim(),
    teaches,
    kind,
    certificateKind: certificateKind || null,
    ...numberOf(typed),
    certificateTo: certificateKind === '' ? null : certificateTo || null,
    contractKind: hasContract ? contractKind : null,
    contractFrom: hasContract ? contractFrom : null,
    contractTo: hasContract ? contractTo || null : null,
  }
}

const asKnown = ({ certificateMasked: _shown, photo: _photo, ...one }: KnownMember): SentMember => one

/** The whole list with this one in it, changed or at its end. */
export const withMember = (staff: readonly KnownMember[], typed: TypedMember): SetStaffInput['staff'] =>
  typed.staffId === null
    ? [...staff.map(asKnown), sentMember(typed)]
    : staff.map((one) => (one.staffId === typed.staffId ? sentMember(typed) : asKnown(one)))

/** The list without one: they have left. */
export const withoutMember = (staff: readonly KnownMember[], staffId: number): SetStaffInput['staff'] =>
  staff.filter((one) => one.staffId !== staffId).map(asKnown)
