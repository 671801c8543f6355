import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { bandsFor } from '../../../policy/homework/time-bands'
import type { Day } from '../../../policy/calendar/day'
import { tonight } from '../../stores/tonight-store'
import { evening } from '../../text/evening'
import { shared } from '../../text/shared'
import { ErrorNote } from '../error-note'
import { Group } from '../group'
import { TimeBands } from '../time-bands'

interface Props {
  child: ChildTonight
  day: Day
  title: string
  note: string
  until: string
  /** What was known when the evening was read. */
  myBand: number | null
}

/** How long it really took: one tap of five, changeable until it closes. */
export const ReportCard = observer(function ReportCard({ child, day, title, note, until, myBand }: Props) {
  const { grade } = child.class
  if (typeof grade !== 'number') return null
  const key = { districtId: child.districtId, schoolId: child.schoolId, childId: child.childId, day }
  const band = tonight.reports.bandOf(key, myBand)
  const chosen = bandsFor(grade).find((one) => one.band === band)
  const words = chosen && shared.band(chosen.fromMinutes, chosen.toMinutes)
  const { error } = tonight.reports
  return (
    <Group title={title} note={note}>
      <View className='pad'>
        <TimeBands
          grade={grade}
          value={band}
          label={title}
          onChange={(next) => void tonight.report(child, day, next)}
        />
        <View className='gap-2 sub' aria-live='polite'>
          {words && (
            <Text className='block'>
              {tonight.reports.isWaiting(key) ? evening.reportQueued(words) : evening.reported(words)}
            </Text>
          )}
          <Text className='block'>{words ? until : evening.reportPurpose}</Text>
        </View>
      </View>
      {error && <ErrorNote error={error} what={evening.reportFailed} />}
    </Group>
  )
})
