import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ChildTonight, Tonight } from '../../../cloud/features/homework/shapes'
import { childKey, tonight } from '../../stores/tonight-store'
import { evening } from '../../text/evening'
import { clock } from '../../text/shared'
import { ChildSwitch } from '../child-switch'
import type { Dated } from '../dated-bar'
import { Screen } from '../screen'
import { WaitingJoins } from '../welcome'
import { OfChild, useAtHand } from './at-hand'
import { CallCard } from './call-card'
import { headlineOf } from './evening-of'
import { tabWords } from './headline-words'
import { LeavingCard } from './leaving-card'
import { NoticeOnTop } from './notice-on-top'
import { OverrunCard } from './overrun-card'
import { EveningPanel } from './panel'
import { ReportCard } from './report-card'
import { LargerType } from './larger-type'
import { GradesOneTwoClause } from './grades-one-two-clause'
import { Subjects } from './subjects'
import { WeekCard } from './week-card'

interface Props {
  child: ChildTonight
  readAt: string
  stale: boolean
}

interface EveningProps extends Props {
  answer: Tonight
  dated: Dated | null
}

/** The evening in full: one tab a child, the panel with the answer, and everything below it. */
export const FamilyEvening = observer(function FamilyEvening({ answer, child, readAt, stale, dated }: EveningProps) {
  const { children, waiting } = answer
  const atHand = useAtHand(child, children)
  const panel = (
    <View className={stale ? 'top' : 'top deep'}>
      {children.length > 1 && <Tabs answer={answer} child={child} then={stale ? clock(readAt) : null} />}
      {atHand.map((one) => (
        <OfChild key={childKey(one)} shown={one === child}>
          {children.length === 1 && (
            <View className='answer__who'>{evening.kidName(one.displayName, one.class.grade)}</View>
          )}
          <EveningPanel child={one} readAt={readAt} stale={stale} />
        </OfChild>
      ))}
    </View>
  )
  return (
    <Screen dated={dated} top={panel} demo={child.isDemo}>
      <NoticeOnTop child={child} stale={stale} />
      <LargerType />
      {atHand.map((one) => (
        <OfChild key={childKey(one)} shown={one === child}>
          <Cards child={one} readAt={readAt} stale={stale} />
        </OfChild>
      ))}
      <WaitingJoins waiting={waiting} />
    </Screen>
  )
})

const Tabs = observer(function Tabs({ answer, child, then }: Pick<EveningProps, 'answer' | 'child'> & { then: string | null }) {
  return (
    <ChildSwitch
      value={childKey(child)}
      onChange={(key) => tonight.choose(key)}
      tabs={answer.children.map((one) => ({
        key: childKey(one),
        name: evening.kidName(one.displayName, one.class.grade),
        answer: tabWords(headlineOf(one), then),
      }))}
    />
  )
})

/** Everything below the panel. */
const Cards = observer(function Cards({ child, readAt, stale }: Props) {
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
      <LeavingCard child={child} />
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
    </>
  )
})
