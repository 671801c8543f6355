import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DistrictService } from '../../../../cloud/features/after-school/shapes'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import { Button, SmallButton } from '../../../components/button'
import { ClockField } from '../../../components/clock-field'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { LabelledSegment } from '../../../components/labelled-segment'
import { useAct } from '../../../components/use-act'
import { useKept } from '../../../components/use-kept'
import { rulesFaults, rulesOf, typedRulesOf } from '../../../stores/service/typed-rules'
import { districtService as copy } from '../../../text/district-service'

const KNOWN = ['no', 'yes'] as const

interface Props {
  districtId: number
  rules: DistrictService
  again: () => Promise<void>
}

/** The end of work, the subsidy and the refund; what is not published is said to be so and never guessed. */
export function Rules({ districtId, rules, again }: Props) {
  const { busy, error, run } = useAct()
  const [tried, setTried] = useState(false)
  const { typed, latest, type, drop } = useKept(`service-rules-${districtId}`, typedRulesOf(rules))
  const faults = tried ? rulesFaults(typed) : []
  const wrong = (path: string) => faults.filter((one) => one === path).map(copy.fault)[0]
  const save = () =>
    run(async () => {
      setTried(true)
      if (rulesFaults(latest()).length > 0) return
      await api.afterSchool.setDistrict.mutate({ districtId, ...rulesOf(latest()) })
      say(copy.saved)
      await again()
      drop()
    })
  return (
    <>
      <Group>
        <ClockField label={copy.endOfWork} value={typed.endOfWork} first='17:30' placeholder={copy.toBePublished} onChange={(endOfWork) => type({ endOfWork })} />
        {typed.endOfWork !== '' && (
          <View className='lot__acts'><SmallButton kind='plain' onTap={() => type({ endOfWork: '' })}>{copy.clear}</SmallButton></View>
        )}
        <View className='pad note'>{copy.endOfWorkSays}</View>
      </Group>
      <Group title={copy.subsidy}>
        <LabelledSegment label={copy.subsidy} value={typed.subsidyKnown} options={KNOWN} words={copy.known} onChange={(subsidyKnown) => type({ subsidyKnown })} />
        {typed.subsidyKnown === 'yes' && (
          <>
            <Field label={copy.subsidyYuan} value={typed.subsidyYuan} max={10} wrong={wrong('subsidyYuan')} onInput={(subsidyYuan) => type({ subsidyYuan })} />
            <LabelledSegment label={copy.shared} value={typed.shared} options={['each', 'shared'] as const} words={copy.shareds} onChange={(shared) => type({ shared })} />
            <Field label={copy.document} value={typed.subsidyDocument} max={60} wrong={wrong('subsidyDocument')} onInput={(subsidyDocument) => type({ subsidyDocument })} />
          </>
        )}
      </Group>
      <Group title={copy.refund}>
        <LabelledSegment label={copy.refund} value={typed.refundKnown} options={KNOWN} words={copy.known} onChange={(refundKnown) => type({ refundKnown })} />
        {typed.refundKnown === 'yes' && (
          <>
            <LabelledSegment
              label={copy.begunWeek}
              value={typed.begunWeek}
              options={['kept', 'returned'] as const}
              words={copy.begunWeeks}
              onChange={(begunWeek) => type({ begunWeek })}
            />
            <Field label={copy.document} value={typed.refundDocument} max={60} wrong={wrong('refundDocument')} onInput={(refundDocument) => type({ refundDocument })} />
          </>
        )}
      </Group>
      {error && <ErrorNote error={error} what={copy.saveFailed} />}
      <View className='pad'><Button busy={busy} onTap={() => void save()}>{copy.save}</Button></View>
    </>
  )
}
