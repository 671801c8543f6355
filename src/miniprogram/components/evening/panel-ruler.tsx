import { Text, View } from '@tarojs/components'
import { evening } from '../../text/evening'
import { MinuteRuler } from '../minute-ruler'

interface Props {
  homeMinutes: number
  capMinutes: number
  schoolMinutes: number
}

/** Tonight at home against the cap. School work stands on a ruler of its own, because it takes nothing of the cap. */
export function PanelRuler({ homeMinutes, capMinutes, schoolMinutes }: Props) {
  const over = Math.max(0, homeMinutes - capMinutes)
  const scale = capMinutes + over
  // Whole minutes on the scale: 0 15 30 45 60, and 0 30 60 90.
  const step = capMinutes % 4 === 0 ? capMinutes / 4 : capMinutes / 3
  const ticks = Array.from({ length: capMinutes / step + 1 }, (_, i) => Math.round(i * step))
  return (
    <>
      <MinuteRuler
        size='lg'
        figures
        scaleMinutes={scale}
        capMinutes={over > 0 ? capMinutes : undefined}
        parts={[
          { kind: 'home', minutes: homeMinutes - over },
          { kind: 'over', minutes: over },
          { kind: 'room', minutes: Math.max(0, capMinutes - homeMinutes) },
        ]}
        ticks={over > 0 ? undefined : ticks}
        endSays={evening.cap(capMinutes)}
        label={evening.rulerLabel(homeMinutes, capMinutes, schoolMinutes)}
      />
      {schoolMinutes > 0 && (
        <View className='gap-1'>
          <MinuteRuler
            size='sm'
            bare
            scaleMinutes={scale}
            parts={[{ kind: 'school', minutes: schoolMinutes }]}
            label={evening.schoolLabel(schoolMinutes)}
          />
        </View>
      )}
      <View className='key'>
        <Mark kind='home' says={evening.homeKey} />
        {over > 0 ? <Mark kind='over' says={evening.overKey} /> : <Mark kind='room' says={evening.roomKey} />}
        {schoolMinutes > 0 && <Mark kind='school' says={evening.schoolKey(schoolMinutes)} />}
      </View>
    </>
  )
}

function Mark({ kind, says }: { kind: 'home' | 'over' | 'room' | 'school'; says: string }) {
  return (
    <View className='key__one'>
      <View className={`key__mark seg--${kind}`} />
      <Text>{says}</Text>
    </View>
  )
}
