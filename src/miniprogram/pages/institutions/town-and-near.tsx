import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from '../../components/icon'
import { whereIAm } from '../../components/institutions/where-i-am'
import type { Place } from '../../components/institutions/where-i-am'
import { say } from '../../components/ask'
import { Tap } from '../../components/tap'
import { institutions } from '../../text/institutions'
import { NarrowPicker } from './narrow-picker'

export interface Town {
  townCode: string
  name: string
}

interface Props {
  towns: readonly Town[]
  townCode: string
  around: boolean
  near: Place | null
  onTown: (townCode: string) => void
  onAround: (around: boolean) => void
  onNear: (near: Place | null) => void
}

/** The town, what else narrows the list, the towns around as well, and the nearest first: the place is asked for by its own tap only. */
export function TownAndNear({ towns, townCode, around, near, onTown, onAround, onNear, children }: PropsWithChildren<Props>) {
  const names = [institutions.allTowns, ...towns.map(({ name }) => name)]
  const at = towns.findIndex((town) => town.townCode === townCode) + 1
  const locate = async () => {
    if (near) return onNear(null)
    const place = await whereIAm()
    if (place) onNear(place)
    else say(institutions.refused)
  }
  return (
    <View className='pickers'>
      <NarrowPicker label={institutions.town} names={names} at={at} onPick={(picked) => onTown(towns[picked - 1]?.townCode ?? '')} />
      {children}
      <View className='pickers__one'>
        <Tap className={`pk pk--act ${near ? 'pk--on' : ''}`} role='checkbox' aria-checked={near !== null} onTap={() => void locate()}>
          {near && <Icon name='check' />}
          <Text>{near ? institutions.nearOn : institutions.near}</Text>
        </Tap>
      </View>
      {townCode !== '' && !near && (
        <View className='pickers__one'>
          <Tap className={`pk pk--act ${around ? 'pk--on' : ''}`} role='checkbox' aria-checked={around} onTap={() => onAround(!around)}>
            {around && <Icon name='check' />}
            <Text>{institutions.around}</Text>
          </Tap>
        </View>
      )}
    </View>
  )
}
