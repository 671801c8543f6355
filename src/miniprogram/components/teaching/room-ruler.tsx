import type { ClassDayVerdict } from '../../../policy/homework/assess-class-day'
import { classes } from '../../text/my-classes'
import { MinuteRuler } from '../minute-ruler'

interface Props {
  /** The day in words. */
  day: string
  verdict: ClassDayVerdict
}

/** How much of a class day is used, over all subjects. */
export function RoomRuler({ day, verdict }: Props) {
  const { minutes, capMinutes } = verdict
  const cap = capMinutes ?? Math.max(90, minutes)
  const over = Math.max(0, minutes - cap)
  return (
    <MinuteRuler
      size='sm'
      scaleMinutes={Math.max(cap * 1.15, minutes)}
      capMinutes={capMinutes ?? undefined}
      parts={[
        { kind: 'used', minutes: minutes - over },
        { kind: 'over', minutes: over },
      ]}
      label={classes.rulerLabel(day, minutes, capMinutes, classes.room(verdict))}
    />
  )
}
