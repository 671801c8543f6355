import { sentMember } from '../../../stores/register/typed-member'
import type { KnownMember, TypedMember } from '../../../stores/register/typed-member'

const SHOWN = ['name', 'subject', 'kind', 'certificateKind', 'certificateTo', 'contractKind', 'contractFrom', 'contractTo'] as const

/** Whether the list has the person as typed, and somebody new only if they were not in the list before. */
export function isListed(now: readonly KnownMember[], before: readonly KnownMember[], typed: TypedMember): boolean {
  const sent = sentMember(typed)
  const isSame = (one: KnownMember) =>
    SHOWN.every((field) => one[field] === sent[field]) && JSON.stringify(one.teaches) === JSON.stringify(sent.teaches)
  if (typed.staffId !== null) return now.some((one) => one.staffId === typed.staffId && isSame(one))
  return now.some((one) => isSame(one) && !before.some(({ staffId }) => staffId === one.staffId))
}
