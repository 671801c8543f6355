import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Catalogue, OfferingShown } from '../../../cloud/features/after-school/shapes'
import { MOST_RANKED } from '../../../policy/after-school/choosing/wishes'
import type { ChildKey } from '../../stores/week-store'
import { rankedOn } from '../../stores/wishes'
import { afterSchool as copy, weekdayName } from '../../text/after-school'
import { SmallButton } from '../button'
import { Chip } from '../chip'
import { Group } from '../group'
import { InSteps } from '../in-steps'
import { StatusTag } from '../status-tag'
import { clashesAt } from './clash-words'
import { OfferingCard } from './offering-card'
import { mayTake } from './stage-of'
import type { Stage } from './stage-of'
import { TakePlace } from './take-place'
import type { Wishing } from './use-wishes'

interface Props {
  child: ChildKey
  catalogue: Catalogue
  wishing: Wishing
  stage: Stage
  now: Date
  mayChange: boolean
  onChanged: () => Promise<void>
}

const isHad = ({ state }: Catalogue['places'][number]) => state === 'enrolled' || state === 'offered' || state === 'waiting'

/** What can be chosen on one weekday: to be ranked for the draw, or taken at once; clashes are told before. */
export function ChoicesOfDay(props: Props) {
  const { catalogue } = props
  const choosable = catalogue.offerings.filter(({ admission }) => admission !== 'everybody')
  const weekdays = [...new Set(choosable.map(({ weekday }) => weekday))].sort((a, b) => a - b)
  const [chosen, setChosen] = useState<number | null>(null)
  const weekday = chosen ?? weekdays[0]
  if (weekday === undefined) return null
  return (
    <Group title={copy.catalogue} note={copy.catalogueNote}>
      <View className='chips' role='radiogroup' aria-label={copy.weekdays}>
        {weekdays.map((one) => <Chip key={one} on={one === weekday} says={weekdayName(one)} onTap={() => setChosen(one)} />)}
      </View>
      <InSteps
        key={weekday}
        items={choosable.filter((one) => one.weekday === weekday)}
        row={(offering) => <Choice key={offering.offeringId} {...props} offering={offering} />}
      />
    </Group>
  )
}

function Choice({ child, catalogue, wishing, stage, now, mayChange, onChanged, offering }: Props & { offering: OfferingShown }) {
  const ranked = rankedOn(wishing.wishes, offering.weekday)
  const rank = ranked.indexOf(offering.offeringId) + 1
  const isRanked = offering.admission === 'draw' && stage === 'open'
  const has = catalogue.places.some((place) => place.offeringId === offering.offeringId && isHad(place))
  const takes = mayChange && !has && mayTake(offering, stage, catalogue.plan.endsOn, now)
  const full = ranked.length >= MOST_RANKED
  const foot =
    rank > 0 && isRanked ? (
      <StatusTag kind='info' says={copy.rank(rank)} />
    ) : isRanked && mayChange ? (
      <SmallButton disabled={full} label={copy.addLabel(offering.name)} onTap={() => wishing.add(offering)}>
        {full ? copy.fullList : copy.add}
      </SmallButton>
    ) : undefined
  return (
    <OfferingCard offering={offering} wishing={stage === 'open' || stage === 'closed'} foot={foot}>
      {clashesAt(offering, catalogue).map((words) => (
        <View key={words} className='gap-1 t-warn'>{words}</View>
      ))}
      {takes && <TakePlace child={child} catalogue={catalogue} offering={offering} onChanged={onChanged} />}
    </OfferingCard>
  )
}
