import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationSeen } from '../../../../cloud/features/approvals/shapes'
import type { Review } from '../../../../policy/training/application'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { StatusTag } from '../../../components/status-tag'
import { application as copy, bureauWords } from '../../../text/approvals'
import { categoryName } from '../../../text/institutions'
import { open } from '../open'
import { Opinion } from './opinion'
import './reviews.scss'
import type { Stepping } from './use-step'

interface Props {
  at: { districtId: number; applicationId: number }
  seen: ApplicationSeen
  step: Stepping
}

/** The bureaus side by side: none of them waits for another. */
export function Reviews({ at, seen, step }: Props) {
  const [asked, setAsked] = useState<string | null>(null)
  const { reviews, state } = seen
  if (reviews.length === 0) return null
  const mayReview = state === 'in-review'
  return (
    <Group title={copy.reviews} note={copy.reviewsSays}>
      <View className='reviews'>
        {reviews.map((one) => (
          <OneReview key={one.bureau} one={one} mayReview={mayReview && asked !== one.bureau} districtId={at.districtId} onReview={() => setAsked(one.bureau)} />
        ))}
      </View>
      {mayReview && asked !== null && (
        <Opinion key={asked} at={at} review={reviews.find(({ bureau }) => bureau === asked)} bureau={asked} step={step} onEnd={() => setAsked(null)} />
      )}
    </Group>
  )
}

interface OneProps {
  one: Review
  mayReview: boolean
  districtId: number
  onReview: () => void
}

const TAGS = { agrees: 'ok', objects: 'stop' } as const

function OneReview({ one: { bureau, categories, opinion, note }, mayReview, districtId, onReview }: OneProps) {
  const name = bureauWords(bureau)
  const isNamed = bureau !== 'to-be-named'
  const act = opinion === null ? copy.enterOpinion : copy.changeOpinion
  return (
    <View className='review'>
      <View className='b'>{name}</View>
      <View className='sub'>{categories.map(categoryName).join('、')}</View>
      <View className='gap-2'>
        {opinion === null ? <StatusTag kind='unknown' says={copy.waiting} /> : <StatusTag kind={TAGS[opinion]} says={copy.opinions[opinion]} />}
      </View>
      {note && <View className='sub gap-1'>{note}</View>}
      {!isNamed && <View className='sub gap-1'>{copy.toBeNamedSays}</View>}
      {mayReview && isNamed && <View className='gap-2'><SmallButton label={`${act}：${name}`} onTap={onReview}>{act}</SmallButton></View>}
      {mayReview && !isNamed && <View className='gap-2'><SmallButton onTap={() => open.bureaus(districtId)}>{copy.toBureaus}</SmallButton></View>}
    </View>
  )
}
