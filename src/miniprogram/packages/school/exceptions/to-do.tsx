import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Day } from '../../../../policy/calendar/day'
import { boardPath, go } from '../../../components/board/open'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { ClauseNote } from '../../../components/clause-note'
import { StatusTag } from '../../../components/status-tag'
import type { StatusKind } from '../../../components/status-tag'
import { exceptions as copy } from '../../../text/exceptions'
import { offeringFindingWords, planFindingWords } from '../../../text/findings-of-plan'
import { open } from '../open'
import type { Card } from './cards'

interface Props {
  at: SchoolKey
  today: Day
  card: Card
  /** Its act is the one that stands out. */
  isFirst: boolean
}

interface Words {
  kind: StatusKind
  tag: string
  title: string
  says: string
  act: string
  onAct: () => void
  more?: ReactNode
}

function wordsOf({ at, today, card }: Props): Words {
  switch (card.card) {
    case 'missing': {
      const { names, count, day } = card
      if (day === today) {
        return { kind: 'stop', tag: copy.now, title: copy.missing(names, count), says: copy.missingSays, act: copy.toLeaving, onAct: () => open.leaving(at, day) }
      }
      return { kind: 'warn', tag: copy.when(day, today), title: copy.lastDay(names, count, day), says: copy.lastDaySays, act: copy.toThatDay, onAct: () => open.leaving(at, day) }
    }
    case 'nobody': {
      const { name, day } = card
      const kind = day === today ? 'stop' : 'warn'
      return { kind, tag: copy.when(day, today), title: copy.nobody(name, day, today), says: copy.nobodySays, act: copy.toStandIn, onAct: () => open.duty(at, day) }
    }
    case 'over': {
      const { name, enrolled, capacity } = card
      return { kind: 'warn', tag: copy.overSays, title: copy.over(name, enrolled, capacity), says: '', act: copy.toOfferings, onAct: () => open.plans(at) }
    }
    case 'rule': {
      const { says, instead } = planFindingWords(card.finding)
      const { clause } = card.finding
      const more = clause && <View className='gap-2'><ClauseNote clause={{ ...clause, value: null }} /></View>
      return { kind: 'stop', tag: copy.rule, title: says, says: instead, act: copy.toPlans, onAct: () => open.plans(at), more }
    }
    case 'offering-rule': {
      const { says, instead } = offeringFindingWords(card.finding)
      const { clause } = card.finding
      const more = clause && <View className='gap-2'><ClauseNote clause={{ ...clause, value: null }} /></View>
      return { kind: 'stop', tag: copy.offeringRule, title: copy.offeringSays(card.name, says), says: instead, act: copy.toOffering, onAct: () => open.plans(at), more }
    }
    case 'not-posted':
      return {
        kind: 'unknown', tag: copy.notPostedTag, title: copy.notPosted(card.count, card.names), says: copy.notPostedSays, act: copy.toBoard,
        onAct: () => go(boardPath(at)),
      }
  }
}

/** One thing to see to, with the one act that ends it. */
export function ToDo(props: Props) {
  const { kind, tag, title, says, act, onAct, more } = wordsOf(props)
  return (
    <View className='todo'>
      <StatusTag kind={kind} says={tag} />
      <View className='lead gap-2' role='heading'>{title}</View>
      {says !== '' && <View className='sub gap-1'>{says}</View>}
      {more}
      <View className='todo__act'><SmallButton kind={props.isFirst ? 'fill' : 'line'} label={`${act}：${title}`} onTap={onAct}>{act}</SmallButton></View>
    </View>
  )
}
