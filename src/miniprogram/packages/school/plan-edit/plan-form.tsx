import { View } from '@tarojs/components'
import type { SchoolKey } from '../../../components/board/open'
import { Button, SmallButton } from '../../../components/button'
import { ClockField } from '../../../components/clock-field'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { OptionalDay } from '../../../components/optional-day'
import { Several } from '../../../components/several'
import { Choice } from '../../../components/choice'
import { EXEMPTION_KINDS } from '../../../../policy/after-school/plan/fee'
import { TAKING_PART } from '../../../../policy/after-school/plan/plan-content'
import { planFaults } from '../../../stores/service/typed-plan'
import { plans as copy } from '../../../text/plans'
import { service } from '../../../text/service'
import type { ToldPlan } from '../use-plans'
import { Fees } from './fees'
import { HomeBy } from './home-by'
import { Hours } from './hours'
import { useSaving } from './use-saving'

interface Props {
  at: SchoolKey
  plan: ToldPlan | null
  again: () => Promise<void>
}

/** The fields of a plan; what is typed waits on the phone until it is stored. */
export function PlanForm({ at, plan, again }: Props) {
  const { typed, latest, type, busy, error, tried, isMeanwhile, overlaps, save, useTheirs } = useSaving(at, plan, again)
  const faults = tried ? planFaults(typed) : []
  const wrong = (path: string) => faults.filter((one) => one === path).map(copy.fault)[0]
  return (
    <>
      <Group>
        <Field label={copy.name} value={typed.name} placeholder={copy.nameHint} wrong={wrong('name')} onInput={(name) => type({ name })} />
        <OptionalDay
          label={copy.startsOn}
          value={typed.startsOn}
          placeholder={copy.choose}
          wrong={wrong('startsOn') ?? (overlaps ? copy.overlaps : undefined)}
          onChange={(startsOn) => type({ startsOn })}
        />
        <OptionalDay label={copy.endsOn} value={typed.endsOn} placeholder={copy.choose} wrong={wrong('endsOn')} onChange={(endsOn) => type({ endsOn })} />
      </Group>
      <Hours hours={typed.hours} latest={() => latest().hours} wrong={wrong('hours')} onChange={(hours) => type({ hours })} />
      <Fees fees={typed.fees} latest={() => latest().fees} wrong={wrong} onChange={(fees) => type({ fees })} />
      <Group>
        <Several label={copy.exempts} value={typed.exempts} options={EXEMPTION_KINDS} words={(one) => service.exemptions[one]} onChange={(exempts) => type({ exempts })} />
        <Choice label={copy.takingPart} value={typed.takingPart} options={TAKING_PART} words={service.takingPart} onChange={(takingPart) => type({ takingPart })} />
        <ClockField label={copy.cutOff} value={typed.cutOff} first='15:00' onChange={(cutOff) => type({ cutOff })} />
        <HomeBy value={typed.homeBy} wrong={wrong('homeBy')} onChange={(homeBy) => type({ homeBy })} />
        <Field
          label={copy.contactPhone}
          max={20}
          value={typed.contactPhone ?? ''}
          hint={copy.contactPhoneHint}
          wrong={wrong('contactPhone')}
          onInput={(contactPhone) => type({ contactPhone })}
        />
        <Field
          label={copy.answerHours}
          type='number'
          max={3}
          value={typed.answerHours}
          hint={copy.answerHoursHint}
          wrong={wrong('answerHours')}
          onInput={(answerHours) => type({ answerHours })}
        />
      </Group>
      {isMeanwhile && (
        <View className='failed' role='alert'>
          <View>{copy.meanwhile}</View>
          <View className='failed__act'><SmallButton onTap={useTheirs}>{copy.useTheirs}</SmallButton></View>
        </View>
      )}
      {error && !isMeanwhile && <ErrorNote error={error} what={copy.saveFailed} />}
      <View className='pad'>
        {faults.length > 0 && <View className='note' role='alert'>{copy.faultsAbove(faults.length)}</View>}
        <Button busy={busy} onTap={save}>{copy.save}</Button>
      </View>
    </>
  )
}
