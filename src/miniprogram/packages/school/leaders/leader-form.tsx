import { View } from '@tarojs/components'
import type { Leader } from '../../../../cloud/features/after-school/shapes'
import { LEADER_KINDS } from '../../../../policy/after-school/plan/leader'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button, SmallButton } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { LabelledSegment } from '../../../components/labelled-segment'
import { OptionalDay } from '../../../components/optional-day'
import { useAct } from '../../../components/use-act'
import { useKept } from '../../../components/use-kept'
import { useRequestKey } from '../../../components/use-request-key'
import { CERTIFICATES, leaderOf, NEW_LEADER, typedLeaderOf } from '../../../stores/service/typed-leader'
import { wordsForPath } from '../../../text/errors'
import { leaders as copy } from '../../../text/leaders'
import { service } from '../../../text/service'
import type { LeaderSurroundings } from './index'
import { Ties } from './ties'

const ACTIVE = ['yes', 'no'] as const

interface Props {
  at: SchoolKey
  about: Leader | 'new'
  surroundings: LeaderSurroundings
  onSaved: () => Promise<void>
  onCancel: () => void
}

/** One who leads: which of the four kinds, with which certificate, and who of the staff it is. */
export function LeaderForm({ at, about, surroundings, onSaved, onCancel }: Props) {
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const id = about === 'new' ? 'new' : about.leaderId
  const { typed, latest, type, drop } = useKept(`leader-${at.schoolId}-${id}`, about === 'new' ? NEW_LEADER : typedLeaderOf(about))
  const save = () =>
    run(async () => {
      const given = { ...at, ...(about === 'new' ? {} : { leaderId: about.leaderId }), ...leaderOf(latest()) }
      await once((requestKey) => api.afterSchool.setLeader.mutate({ ...given, requestKey }))
      drop()
      say(copy.saved)
      await onSaved()
    })
  const cancel = () => {
    drop()
    onCancel()
  }
  const nameless = typed.displayName.trim() === ''
  return (
    <>
      <Group>
        <Field
          label={copy.name}
          value={typed.displayName}
          max={20}
          wrong={wordsForPath(error?.fields ?? [], 'displayName')}
          onInput={(displayName) => type({ displayName })}
        />
        <Choice label={copy.kind} value={typed.staffKind} options={LEADER_KINDS} words={service.leaderKinds} onChange={(staffKind) => type({ staffKind })} />
        <Choice label={copy.certificate} value={typed.certificate} options={CERTIFICATES} words={copy.certificates} onChange={(certificate) => type({ certificate })} />
        {typed.certificate !== 'none' && (
          <OptionalDay label={copy.validTo} value={typed.validTo} placeholder={copy.noEnd} onChange={(validTo) => type({ validTo })} />
        )}
      </Group>
      <Ties typed={typed} surroundings={surroundings} onChange={type} />
      {about !== 'new' && (
        <Group>
          <LabelledSegment label={copy.active} value={typed.active ? 'yes' : 'no'} options={ACTIVE} words={copy.actives} onChange={(one) => type({ active: one === 'yes' })} />
        </Group>
      )}
      {error && <ErrorNote error={error} what={error.code === 'already-done' ? copy.already : copy.saveFailed} />}
      <View className='pad'>
        {nameless && <View className='note'>{copy.nameMissing}</View>}
        <Button busy={busy} disabled={nameless} onTap={() => void save()}>{copy.save}</Button>
      </View>
      <View className='lot__acts'><SmallButton kind='plain' onTap={cancel}>{copy.cancel}</SmallButton></View>
    </>
  )
}
