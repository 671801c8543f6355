import type { ClassDayVerdict } from '../../../policy/homework/assess-class-day'
import { school } from '../../text/school'
import { MinuteRuler } from '../minute-ruler'

interface Props {
  verdict: Pick<ClassDayVerdict, 'minutes' | 'capMinutes'>
  size?: 'sm' | 'md'
}

/** Written minutes at home against the cap; a day without a cap has no post. */
export function BoardRuler({ verdict: { minutes, capMinutes }, size = 'sm' }: Props) {
  const cap = capMinutes ?? Math.max(minutes, 90)
  const over = Math.max(0, minutes - cap)
  // The post of the cap stands inside, so that what is over has room to its right; wider only when it must be.
  const scale = Math.max(cap * 1.15, minutes)
  return (
    <MinuteRuler
      size={size}
      scaleMinutes={scale}
      capMinutes={capMinutes ?? undefined}
      parts={[
        { kind: 'home', minutes: minutes - over },
        { kind: 'over', minutes: over },
      ]}
      label={school.rulerLabel(minutes, capMinutes)}
    />
  )
}
