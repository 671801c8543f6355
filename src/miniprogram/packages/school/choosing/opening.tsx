import { View } from '@tarojs/components'
import { api } from '../../../api/client'
import { ask, say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button } from '../../../components/button'
import { ClockField } from '../../../components/clock-field'
import { DayField } from '../../../components/day-field'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { OptionalDay } from '../../../components/optional-day'
import { useAct } from '../../../components/use-act'
import { useKept } from '../../../components/use-kept'
import { instantOf, openingFaults, typedOpeningOf } from '../../../stores/service/typed-opening'
import { plans as copy } from '../../../text/plans'
import type { ToldPlan } from '../use-plans'

interface Props {
  at: SchoolKey
  plan: ToldPlan
  again: () => Promise<void>
}

/** The times of choosing and the figure of the draw; once families choose, only a later closing. */
export function Opening({ at, plan: { planId, choosing, draw }, again }: Props) {
  const { busy, error, run } = useAct()
  const { typed, latest, type, drop } = useKept(`choosing-${at.schoolId}-${planId}`, typedOpeningOf(choosing, draw))
  const faults = openingFaults(typed)
  const hasBegun = choosing !== null && choosing.opensAt <= new Date().toISOString()
  const refused = (path: string) => error?.fields.filter((one) => one.path === path).map(({ message }) => copy.openFault[message])[0]
  const own = error?.code === 'day-past' ? copy.isPast : error?.code === 'already-done' ? copy.cannotChange : undefined
  const open = () =>
    run(async () => {
      if (!(await ask(copy.openAsk, hasBegun ? copy.extendSays : copy.openSays))) return
      const { figureName, figureDay } = latest()
      const times = { opensAt: choosing && hasBegun ? choosing.opensAt : instantOf(latest(), 'opens'), closesAt: instantOf(latest(), 'closes') }
      const publicFigure = { name: figureName.trim(), day: figureDay }
      await api.afterSchool.openChoosing.mutate({ ...at, planId, ...times, publicFigure })
      say(copy.opened)
      await again()
      drop()
    })
  return (
    <Group title={hasBegun ? copy.openNow : copy.open} note={hasBegun ? copy.opens(choosing.opensAt) : undefined}>
      {!hasBegun && (
        <>
          <DayField label={copy.opensDay} value={typed.opensDay} placeholder={copy.choose} onChange={(opensDay) => type({ opensDay })} />
          <ClockField label={copy.opensClock} value={typed.opensClock} first='08:00' placeholder={copy.choose} onChange={(opensClock) => type({ opensClock })} />
        </>
      )}
      <OptionalDay
        label={copy.closesDay}
        value={typed.closesDay}
        placeholder={copy.choose}
        wrong={refused('closesAt') ?? own}
        onChange={(closesDay) => type({ closesDay })}
      />
      <ClockField label={copy.closesClock} value={typed.closesClock} first='20:00' placeholder={copy.choose} onChange={(closesClock) => type({ closesClock })} />
      {!hasBegun && (
        <>
          <Field label={copy.figureName} long max={200} value={typed.figureName} hint={copy.figureHint} onInput={(figureName) => type({ figureName })} />
          <OptionalDay
            label={copy.figureDay}
            value={typed.figureDay}
            placeholder={copy.choose}
            hint={copy.figureDayHint}
            wrong={refused('publicFigure.day')}
            onChange={(figureDay) => type({ figureDay })}
          />
        </>
      )}
      {error && own === undefined && <ErrorNote error={error} what={copy.openFailed} />}
      <View className='pad'>
        {faults > 0 && <View className='note'>{copy.fill}</View>}
        <Button busy={busy} disabled={faults > 0} onTap={() => void open()}>{hasBegun ? copy.extend : copy.open}</Button>
      </View>
    </Group>
  )
}
