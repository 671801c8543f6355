import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { childKey, tonight } from '../../stores/tonight-store'
import { evening } from '../../text/evening'
import { clock } from '../../text/shared'
import { ChildSwitch } from '../child-switch'
import { WaitingJoins } from '../welcome'
import { CallCard } from './call-card'
import { headlineOf } from './evening-of'
import { tabWords } from './headline-words'
import { OverrunCard } from './overrun-card'
import { EveningPanel } from './panel'
import { ReportCard } from './report-card'
import { GradesOneTwoClause } from './grades-one-two-clause'
import { Subjects } from './subjects'
import { WeekCard } from './week-card'

interface Props {
  child: ChildTonight
  readAt: string
  stale: boolean
}

/** The panel with the answer, below one tab a child. */
export const FamilyPanel = observer(function FamilyPanel({ child, readAt, stale }: Props) {
  const children = tonight.answer?.children ?? []
  const then = stale ? clock(readAt) : null
  return (
    <View className={stale ? 'top' : 'top deep'}>
      {children.length > 1 && (
        <ChildSwitch
          value={childKey(child)}
          onChange={(key) => tonight.choose(key)}
          tabs={children.map((one) => ({
            key: childKey(one),
            name: evening.kidName(one.displayName, one.class.grade),
            answer: tabWords(headlineOf(one), then),
          }))}
        />
      )}
      {children.length === 1 && (
        <View className='answer__who'>{evening.kidName(child.displayName, child.class.grade)}</View>
      )}
      <EveningPanel child={child} readAt={readAt} stale={stale} />
    </View>
  )
})

/** Everything below the panel. */
export const FamilyCards = observer(function FamilyCards({ child, readAt, stale }: Props) {
  const mayReport = child.rights === 'full'
  const { lastEvening, report } = child
  return (
    <>
      {mayReport && lastEvening?.canReport && lastEvening.usedMinutes > 0 && (
        <ReportCard
          child={child}
          day={lastEvening.day}
          title={evening.lastReport(lastEvening.day)}
          note={evening.lastReportNote(lastEvening.usedMinutes)}
          until={evening.reportUntilToday}
          myBand={lastEvening.myBand}
        />
      )}
      <OverrunCard child={child} />
      {stale && <CallCard fellows={child.fellows} />}
      <Subjects child={child} readAt={stale ? readAt : null} />
      <GradesOneTwoClause child={child} />
      {mayReport && report.canReport && (child.verdict.minutes > 0 || report.myBand !== null) && (
        <ReportCard
          child={child}
          day={child.day}
          title={evening.report}
          note={evening.reportNote}
          until={evening.reportUntil}
          myBand={report.myBand}
        />
      )}
      <WeekCard child={child} />
      <WaitingJoins waiting={tonight.answer?.waiting ?? []} />
    </>
  )
})
