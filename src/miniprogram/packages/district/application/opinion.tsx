import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Review } from '../../../../policy/training/application'
import { api } from '../../../api/client'
import { SmallButton } from '../../../components/button'
import { Field } from '../../../components/field'
import { application as copy, bureauWords } from '../../../text/approvals'
import { LabelledSegment } from '../../../components/labelled-segment'
import { useKept } from '../../../components/use-kept'
import type { Stepping } from './use-step'

interface Props {
  at: { districtId: number; applicationId: number }
  review: Review | undefined
  bureau: string
  step: Stepping
  onEnd: () => void
}

const lengthOf = (text: string) => [...text.trim()].length

/** What a bureau has told the district, entered by the officer. */
export function Opinion({ at, review, bureau, step, onEnd }: Props) {
  const empty = { opinion: review?.opinion ?? ('agrees' as const), note: review?.note ?? '' }
  const { typed, latest, type, drop } = useKept(`opinion-${at.districtId}-${at.applicationId}-${bureau}`, empty)
  const [tried, setTried] = useState(false)
  const isShort = (said: typeof typed) => (said.opinion === 'objects' ? lengthOf(said.note) < 2 : lengthOf(said.note) === 1)
  const end = () => {
    drop()
    onEnd()
  }
  const save = () => {
    setTried(true)
    const { opinion, note } = latest()
    if (isShort({ opinion, note })) return
    const said = { bureau, opinion, note: note.trim() || null }
    void step.take(
      (expectedVersion) => api.approvals.review.mutate({ ...at, expectedVersion, ...said }),
      ({ reviews }) => reviews.some((one) => one.bureau === bureau && one.opinion === said.opinion && one.note === said.note),
      end,
    )
  }
  return (
    <View className='lot'>
      <View className='lot__hd'>{bureauWords(bureau)}</View>
      <LabelledSegment label={copy.opinion} value={typed.opinion} options={['agrees', 'objects']} words={copy.opinions} onChange={(opinion) => type({ opinion })} />
      <Field long label={copy.note} value={typed.note} max={200} hint={copy.noteHint} wrong={tried && isShort(typed) ? copy.noteShort : undefined} onInput={(note) => type({ note })} />
      <View className='lot__acts'>
        <SmallButton kind='fill' busy={step.busy} onTap={save}>{copy.saveOpinion}</SmallButton>
        <SmallButton onTap={end}>{copy.cancel}</SmallButton>
      </View>
    </View>
  )
}
