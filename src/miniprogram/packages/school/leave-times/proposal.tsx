import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LeaveTimeProposal } from '../../../../cloud/features/leaving/shapes'
import { api } from '../../../api/client'
import { SmallButton } from '../../../components/button'
import type { SchoolKey } from '../../../components/board/open'
import { ClockField } from '../../../components/clock-field'
import { ErrorNote } from '../../../components/error-note'
import { StatusTag } from '../../../components/status-tag'
import { useAct } from '../../../components/use-act'
import { leavingDay as copy } from '../../../text/leaving-day'
import { classShort } from '../../../text/shared'

interface Props {
  at: SchoolKey & { day: string }
  one: LeaveTimeProposal
  onApproved: () => Promise<void>
}

/** One child's proposed leave time with its reasons; approved as it is, or at another time. */
export function Proposal({ at, one, onApproved }: Props) {
  const { busy, error, run } = useAct()
  const [changing, setChanging] = useState(false)
  const { childId, displayName, class: of, plannedAt, proposal, approvedAt } = one
  const [typed, setTyped] = useState(approvedAt ?? proposal.leaveAt)
  const approve = (clock: string) =>
    run(async () => {
      await api.leaving.approveLeaveTime.mutate({ ...at, childId, at: clock })
      setChanging(false)
      await onApproved()
    })
  const wrong = error?.fields.find(({ path }) => path === 'at')
  const notSaid = copy.notSaid(proposal.notSaid)
  return (
    <View className='ltime'>
      <View className='ltime__hd'>
        <View className='ltime__bd'>
          <View className='b'>{displayName}</View>
          <View className='sub'>{`${classShort(of)} · ${copy.planned(plannedAt)}`}</View>
        </View>
        {approvedAt ? <StatusTag kind='ok' says={copy.approved(approvedAt)} /> : <StatusTag kind='info' says={copy.proposed(proposal.leaveAt)} />}
      </View>
      {proposal.reasons.map((reason) => <View key={reason.because} className='sub'>{copy.reason(reason)}</View>)}
      {proposal.also.map((reason) => <View key={reason.because} className='sub'>{copy.alsoAsked(reason)}</View>)}
      {proposal.homeAt && <View className='sub'>{copy.homeAt(proposal.homeAt)}</View>}
      {notSaid && <View className='note'>{notSaid}</View>}
      {error && !wrong && <ErrorNote error={error} what={copy.approveFailed} />}
      {changing && (
        <ClockField
          label={copy.timeLabel(displayName)}
          value={typed}
          first={proposal.leaveAt}
          wrong={wrong ? (copy.timeWrong[wrong.message] ?? copy.approveFailed) : undefined}
          onChange={setTyped}
        />
      )}
      <View className='ltime__acts'>
        {changing ? (
          <SmallButton kind='fill' busy={busy} label={copy.approveLabel(displayName, typed)} onTap={() => void approve(typed)}>{copy.approve(typed)}</SmallButton>
        ) : (
          approvedAt === null && (
            <SmallButton kind='fill' busy={busy} label={copy.approveLabel(displayName, proposal.leaveAt)} onTap={() => void approve(proposal.leaveAt)}>
              {copy.approve(proposal.leaveAt)}
            </SmallButton>
          )
        )}
        <SmallButton label={`${copy.anotherTime}：${displayName}`} onTap={() => setChanging(!changing)}>{copy.anotherTime}</SmallButton>
      </View>
    </View>
  )
}
