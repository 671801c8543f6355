import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FactsToEdit } from '../../../../cloud/features/institutions/shapes'
import { asApiError } from '../../../api/api-error'
import { api } from '../../../api/client'
import { ActionBar } from '../../../components/action-bar'
import { ask, say } from '../../../components/ask'
import { Button } from '../../../components/button'
import type { Dated } from '../../../components/dated-bar'
import { ErrorNote } from '../../../components/error-note'
import type { InstitutionKey } from '../../../components/institutions/open'
import { Screen } from '../../../components/screen'
import { useAct } from '../../../components/use-act'
import { faultsOfMember, withMember, withoutMember } from '../../../stores/register/typed-member'
import type { KnownMember } from '../../../stores/register/typed-member'
import { registerStaff as copy } from '../../../text/register-staff'
import { MemberForm } from './member-form'
import { MemberPhoto } from './member-photo'
import { isListed } from './is-listed'
import { useMember } from './use-member'

interface Props {
  at: InstitutionKey
  known: FactsToEdit
  about: KnownMember | 'new'
  dated: Dated | null
  /** Reads the list again; null when it could not be read. */
  again: () => Promise<FactsToEdit | null>
  onEnd: () => void
}

/** One person: added, changed, or gone. The list is sent as a whole, so it is read again when somebody else changed it. */
export function Member({ at, known, about, dated, again, onEnd }: Props) {
  const { busy, error, run } = useAct()
  const { typed, latest, restored, type, drop } = useMember(at, about)
  const [tried, setTried] = useState(false)
  const masked = about === 'new' ? null : about.certificateMasked
  const one = about === 'new' ? undefined : known.staff.find(({ staffId }) => staffId === about.staffId)
  const isGone = about !== 'new' && !one
  const end = (words: string) => {
    drop()
    say(words)
    onEnd()
  }
  const save = () => {
    setTried(true)
    const member = latest()
    if (faultsOfMember(member).length > 0) return
    void run(async () => {
      try {
        await api.institutions.setStaff.mutate({ ...at, expectedVersion: known.version, staff: withMember(known.staff, member) })
      } catch (failure) {
        if (asApiError(failure).code !== 'changed-meanwhile') throw failure
        // An answer may have been lost after the list was taken: then the person is there as typed.
        const now = await again()
        if (!now || !isListed(now.staff, known.staff, member)) throw failure
      }
      await again()
      end(copy.saved)
    })
  }
  const leave = () =>
    run(async () => {
      if (about === 'new' || !(await ask(copy.endAsk(about.name), copy.endSays, copy.end))) return
      const staff = withoutMember(known.staff, about.staffId)
      await api.institutions.setStaff.mutate({ ...at, expectedVersion: known.version, staff }).catch(async (failure: unknown) => {
        const now = asApiError(failure).code === 'changed-meanwhile' ? await again() : null
        if (!now || now.staff.some(({ staffId }) => staffId === about.staffId)) throw failure
      })
      await again()
      end(copy.ended)
    })
  return (
    <Screen dated={dated} bar={<ActionBar><Button kind='default' onTap={onEnd}>{copy.back}</Button><Button busy={busy} disabled={isGone} onTap={save}>{copy.save}</Button></ActionBar>}>
      {isGone && <View className='failed' role='alert'>{copy.gone}</View>}
      {restored && <View className='pad sub'>{copy.restored}</View>}
      <MemberForm typed={typed} masked={masked} faults={tried ? faultsOfMember(typed) : []} refused={error?.fields ?? []} onChange={type} />
      {error && <ErrorNote error={error} what={copy.saveFailed} />}
      {error?.code === 'changed-meanwhile' && <View className='pad sub'>{copy.meanwhile}</View>}
      {one && <MemberPhoto at={at} one={one} onChanged={again} />}
      {about !== 'new' && !isGone && (
        <View className='pad'><Button kind='warn' busy={busy} onTap={() => void leave()}>{copy.end}</Button></View>
      )}
    </Screen>
  )
}
