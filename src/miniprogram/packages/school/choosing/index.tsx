import type { SchoolKey } from '../../../components/board/open'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { plans as copy } from '../../../text/plans'
import { OfPlan } from '../of-plan'
import type { ToldPlan } from '../use-plans'
import { Announcement } from './announcement'
import { DrawActs } from './draw-acts'
import './index.scss'
import { Opening } from './opening'
import { Results } from './results'

/** When families choose, what the draw is bound to, its list, its drawing and what came of it. */
export default function ChoosingPage() {
  return <OfPlan page={(at, plan, again) => <Choosing at={at} plan={plan} again={again} />} />
}

function Choosing({ at, plan, again }: { at: SchoolKey; plan: ToldPlan; again: () => Promise<void> }) {
  const { draw, planId, publishedVersion } = plan
  if (publishedVersion === null) return <Group><Row title={plan.draft.name} says={copy.notYet} /></Group>
  return (
    <>
      {(!draw || draw.state === 'announced') && <Opening at={at} plan={plan} again={again} />}
      {draw && <DrawActs at={at} plan={plan} draw={draw} again={again} />}
      {draw && <Announcement name={plan.draft.name} draw={draw} />}
      {draw?.state === 'drawn' && <Results at={at} planId={planId} />}
    </>
  )
}
