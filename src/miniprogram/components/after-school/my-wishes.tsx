import { Text, View } from '@tarojs/components'
import type { Catalogue, OfferingShown } from '../../../cloud/features/after-school/shapes'
import { afterSchool as copy, weekdayName } from '../../text/after-school'
import { Button } from '../button'
import { ErrorNote } from '../error-note'
import { Group } from '../group'
import { Icon } from '../icon'
import { Option } from '../option'
import { Row } from '../row'
import { Tap } from '../tap'
import type { Wishing } from './use-wishes'

interface Props {
  catalogue: Catalogue
  wishing: Wishing
  mayChange: boolean
  onMethod: () => void
}

/** The family's own ranking, a weekday after the other, moved by buttons and never by dragging; saying no is one tap. */
export function MyWishes({ catalogue, wishing, mayChange, onMethod }: Props) {
  const { wishes, isChanged, busy, error } = wishing
  const mates = catalogue.siblings.filter((one) => one.schoolName === catalogue.schoolName)
  const byId = new Map(catalogue.offerings.map((one) => [one.offeringId, one]))
  return (
    <>
      <Group title={copy.wishes} note={isChanged ? copy.unsaved : copy.wishesNote}>
        {wishes.length === 0 && <View className='pad sub'>{copy.wishesNone}</View>}
        {wishes.map((day) => (
          <View key={day.weekday}>
            <View className='as__day b'>{weekdayName(day.weekday)}</View>
            {day.offeringIds.map((id, i) => {
              const offering = byId.get(id)
              if (!offering) return null
              return (
                <RankRow
                  key={id}
                  offering={offering}
                  rank={i + 1}
                  isLast={i === day.offeringIds.length - 1}
                  wishing={mayChange ? wishing : null}
                />
              )
            })}
          </View>
        ))}
        {mates.length > 0 && mayChange && (
          <Option
            role='checkbox'
            on={wishing.withSiblings}
            title={copy.together}
            says={copy.togetherSays(mates.map((one) => one.displayName).join('、'))}
            onTap={() => wishing.setTogether(!wishing.withSiblings)}
          />
        )}
        {mayChange && isChanged && (
          <View className='pad'>
            <Button busy={busy} onTap={wishing.save}>{catalogue.mine ? copy.saveAgain : copy.save}</Button>
          </View>
        )}
        {error?.code === 'changed-meanwhile' && <View className='pad' role='alert'>{copy.somebodyChanged}</View>}
        {error && error.code !== 'changed-meanwhile' && <ErrorNote error={error} what={copy.saveFailed} />}
        <Row says={copy.fairness} />
        <Row title={copy.method} onTap={onMethod} />
      </Group>
      {mayChange && (
        <Group>
          <Option
            role='checkbox'
            on={wishing.saysNo}
            title={copy.notTaking}
            says={copy.notTakingSays}
            onTap={wishing.saysNo ? wishing.join : wishing.sayNo}
          />
        </Group>
      )}
    </>
  )
}

interface RankProps {
  offering: OfferingShown
  rank: number
  isLast: boolean
  /** null: only to be read. */
  wishing: Wishing | null
}

function RankRow({ offering, rank, isLast, wishing }: RankProps) {
  const { name, startsAt, endsAt } = offering
  return (
    <View className='as__rank'>
      <Text className='as__n'>{rank}</Text>
      <View className='row__bd'>
        <View className='b'>{name}</View>
        <View className='sub'>{copy.hours(startsAt, endsAt)}</View>
      </View>
      {wishing && (
        <>
          <Move says={copy.up(name)} icon='up' off={rank === 1} onTap={() => wishing.move(offering, -1)} />
          <Move says={copy.down(name)} icon='down' off={isLast} onTap={() => wishing.move(offering, 1)} />
          <Tap className='as__drop' role='button' aria-label={copy.drop(name)} onTap={() => wishing.drop(offering)}>{copy.dropShort}</Tap>
        </>
      )}
    </View>
  )
}

function Move({ says, icon, off, onTap }: { says: string; icon: 'up' | 'down'; off: boolean; onTap: () => void }) {
  return (
    <Tap
      className={`as__mv ${off ? 'as__mv--off' : ''}`}
      role='button'
      aria-label={says}
      aria-disabled={off}
      onTap={() => {
        if (!off) onTap()
      }}
    >
      <Icon name={icon} />
    </Tap>
  )
}
