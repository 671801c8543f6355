import { View } from '@tarojs/components'
import { EXEMPTION_KINDS } from '../../../../policy/after-school/plan/fee'
import type { ExemptionKind } from '../../../../policy/after-school/plan/fee'
import type { Day } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button, SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { LabelledSegment } from '../../../components/labelled-segment'
import { OptionalDay } from '../../../components/optional-day'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { useTyped } from '../../../components/use-typed'
import { exempt as copy } from '../../../text/exempt'
import { service } from '../../../text/service'
import { FindChild } from './find-child'
import type { FoundChild } from './find-child'

interface Granting {
  child: FoundChild | null
  kind: ExemptionKind
  toDay: Day | ''
}

const EMPTY: Granting = { child: null, kind: 'low-income', toDay: '' }

/** Choosing a child, the kind and the last day. What is chosen stays on the screen only: it tells of poverty. */
export function Grant({ at, onGranted }: { at: SchoolKey; onGranted: () => Promise<void> }) {
  const { busy, error, run } = useAct()
  const { typed, latest, type, drop } = useTyped(EMPTY)
  const { child, kind, toDay } = typed
  if (!child) return <Group title={copy.add} note={copy.addNote}><FindChild at={at} onFound={(found) => type({ child: found })} /></Group>
  const save = () =>
    run(async () => {
      const now = latest()
      await api.afterSchool.setExemption.mutate({ ...at, childId: child.childId, kind: now.kind, toDay: now.toDay || null })
      say(copy.saved)
      drop()
      await onGranted()
    })
  return (
    <Group title={copy.add}>
      <Row title={child.displayName} says={copy.childOf(child.class)} foot={<SmallButton onTap={() => type({ child: null })}>{copy.another}</SmallButton>} />
      <LabelledSegment label={copy.kind} value={kind} options={EXEMPTION_KINDS} words={service.exemptions} onChange={(one) => type({ kind: one })} />
      <OptionalDay label={copy.toDay} value={toDay} placeholder={copy.noEnd} wrong={error?.code === 'day-past' ? copy.past : undefined} onChange={(day) => type({ toDay: day })} />
      {error && error.code !== 'day-past' && <ErrorNote error={error} what={copy.saveFailed} />}
      <View className='pad'><Button busy={busy} onTap={() => void save()}>{copy.save}</Button></View>
    </Group>
  )
}
