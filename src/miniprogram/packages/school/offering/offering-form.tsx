import { View } from '@tarojs/components'
import { SUBJECT_KINDS, VENUES } from '../../../../policy/after-school/plan/offering'
import { SERVICE_KINDS } from '../../../../policy/after-school/service-kind'
import type { SchoolKey } from '../../../components/board/open'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { ClockField } from '../../../components/clock-field'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { offeringFaults } from '../../../stores/service/typed-offering'
import { offerings as copy } from '../../../text/offerings'
import { service } from '../../../text/service'
import type { OfferingSurroundings } from './index'
import { SaidAgainst } from './said-against'
import { useOffering } from './use-offering'
import { WhoAndFor } from './who-and-for'

const WEEK = ['1', '2', '3', '4', '5'] as const

interface Props {
  at: SchoolKey & { planId: number }
  one: OfferingSurroundings['offerings'][number] | null
  surroundings: OfferingSurroundings
  again: () => Promise<void>
}

/** What is offered, when and where, for whom and by whom. */
export function OfferingForm({ at, one, surroundings, again }: Props) {
  const typing = useOffering(at, one, again)
  const { typed, type, tried, busy, found, save } = typing
  const faults = tried ? offeringFaults(typed) : []
  const wrong = (path: string) => faults.filter((fault) => fault === path).map(copy.fault)[0]
  return (
    <>
      <Group>
        <Field label={copy.name} value={typed.name} max={30} placeholder={copy.nameHint} wrong={wrong('name')} onInput={(name) => type({ name })} />
        <Choice label={copy.subjectKind} value={typed.subjectKind} options={SUBJECT_KINDS} words={service.subjects} onChange={(subjectKind) => type({ subjectKind })} />
        <Choice label={copy.serviceKind} value={typed.serviceKind} options={SERVICE_KINDS} words={service.kinds} onChange={(serviceKind) => type({ serviceKind })} />
        <Field long label={copy.about} value={typed.about} max={300} onInput={(about) => type({ about })} />
      </Group>
      <Group>
        <Choice
          label={copy.weekday}
          value={typed.weekday as (typeof WEEK)[number]}
          options={WEEK}
          words={copy.weekdays}
          onChange={(weekday) => type({ weekday })}
        />
        <ClockField label={copy.starts} value={typed.startsAt} first='16:30' placeholder={copy.choose} wrong={wrong('startsAt')} onChange={(startsAt) => type({ startsAt })} />
        <ClockField label={copy.ends} value={typed.endsAt} first='17:30' placeholder={copy.choose} wrong={wrong('endsAt')} onChange={(endsAt) => type({ endsAt })} />
        <Choice label={copy.venue} value={typed.venue} options={VENUES} words={copy.venues} onChange={(venue) => type({ venue })} />
        <Field label={copy.place} value={typed.place} max={30} placeholder={copy.placeHint} wrong={wrong('place')} onInput={(place) => type({ place })} />
        <Field label={copy.capacity} type='number' max={4} value={typed.capacity} wrong={wrong('capacity')} onInput={(capacity) => type({ capacity })} />
      </Group>
      <WhoAndFor typed={typed} surroundings={surroundings} onChange={type} />
      <SaidAgainst typing={typing} />
      <View className='pad'>
        {faults.length > 0 && <View className='note' role='alert'>{copy.faultsAbove(faults.length)}</View>}
        {found?.outcome === 'to-ask' ? (
          <Button busy={busy} onTap={() => save(true)}>{copy.confirm}</Button>
        ) : (
          <Button busy={busy} onTap={() => save(false)}>{copy.save}</Button>
        )}
      </View>
    </>
  )
}
