import { useRef, useState } from 'react'
import type { InstitutionKey } from '../../../components/institutions/open'
import { remember, forget, remembered } from '../../../stores/phone-storage'
import { NOBODY, typedMember } from '../../../stores/register/typed-member'
import type { KnownMember, TypedMember } from '../../../stores/register/typed-member'

interface Kept {
  typed: TypedMember
  /** By now, for an act: a tap may come before the last choice is drawn. */
  latest: () => TypedMember
  restored: boolean
  type: (part: Partial<TypedMember>) => void
  drop: () => void
}

const isTyped = (value: unknown): value is TypedMember => typeof value === 'object' && value !== null && 'contractKind' in value

/** What is typed about somebody; it waits on the phone, but for the number of the certificate, which is kept nowhere. */
export function useMember(at: InstitutionKey, about: KnownMember | 'new'): Kept {
  const name = `member-${at.districtId}-${at.institutionId}-${about === 'new' ? 'new' : about.staffId}`
  const [kept] = useState(() => remembered(name, isTyped))
  const [typed, setTyped] = useState<TypedMember>(() => kept ?? (about === 'new' ? NOBODY : typedMember(about)))
  const now = useRef(typed)
  const type = (part: Partial<TypedMember>) => {
    now.current = { ...now.current, ...part }
    setTyped(now.current)
    remember(name, { ...now.current, certificateNumber: '' })
  }
  return { typed, latest: () => now.current, restored: kept !== null, type, drop: () => forget(name) }
}
