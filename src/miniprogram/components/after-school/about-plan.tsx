import { View } from '@tarojs/components'
import type { OfferingShown, PlanContent } from '../../../cloud/features/after-school/shapes'
import { afterSchool as copy, weekdayName } from '../../text/after-school'
import { Group } from '../group'
import { Row } from '../row'
import { StatusTag } from '../status-tag'

/** When each kind of service is, weekdays with the same hours together. */
export function Hours({ plan }: { plan: PlanContent }) {
  const lines = new Map<string, { title: string; weekdays: number[] }>()
  for (const { kind, weekday, startsAt, endsAt } of plan.hours) {
    const title = `${copy.serviceKind[kind]} ${copy.hours(startsAt, endsAt)}`
    const line = lines.get(title) ?? { title, weekdays: [] }
    line.weekdays.push(weekday)
    lines.set(title, line)
  }
  return (
    <Group title={copy.hoursTitle}>
      {[...lines.values()].map(({ title, weekdays }) => (
        <Row key={title} title={title} says={weekdays.sort((a, b) => a - b).map(weekdayName).join('、')} />
      ))}
    </Group>
  )
}

/** What there is without choosing: a place for each who comes. */
export function ForEverybody({ offerings }: { offerings: readonly OfferingShown[] }) {
  const open = offerings.filter(({ admission }) => admission === 'everybody')
  const lines = new Map<string, number[]>()
  for (const { name, startsAt, endsAt, weekday } of open) {
    const title = `${copy.hours(startsAt, endsAt)} ${name}`
    lines.set(title, [...(lines.get(title) ?? []), weekday])
  }
  if (lines.size === 0) return null
  return (
    <Group title={copy.everybody} note={copy.everybodyNote}>
      {[...lines].map(([title, weekdays]) => (
        <Row key={title} title={title} says={weekdays.map(weekdayName).join('、')} />
      ))}
    </Group>
  )
}

/** What is paid, with the number of the document; what nobody has published is 待公布, neither a sum nor free. */
export function Fees({ plan }: { plan: PlanContent }) {
  const exempts = plan.exempts.map((kind) => copy.exempts[kind]).join('，')
  return (
    <Group title={copy.fees}>
      {plan.fees.length === 0 && <Row title={copy.feesNone} foot={<StatusTag kind='unknown' says={copy.feeUnknown} />} />}
      {plan.fees.map((fee) => {
        const isKnown = fee.free || fee.amountFen !== null
        const sum = fee.free ? copy.feeFree : fee.amountFen === null ? '' : copy.fee(fee.amountFen, copy.feePer[fee.per])
        const says = fee.free ? '' : fee.documentNumber ? copy.feeDocument(fee.documentNumber) : copy.feeNoDocument
        return (
          <Row
            key={fee.name}
            title={fee.name}
            says={says}
            foot={isKnown ? sum : <StatusTag kind='unknown' says={copy.feeUnknown} />}
          />
        )
      })}
      {exempts !== '' && <View className='pad sub'>{exempts}</View>}
    </Group>
  )
}
