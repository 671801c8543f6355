import type { Pickup } from '../../../../cloud/features/leaving/shapes'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { personWord, stateWords } from '../../../text/leaving'
import { pickup as copy } from '../../../text/pickup'

/** Where the child is today, and who of the family may do what. */
export function TodayAndRights({ answer: { guardians, today, settled } }: { answer: Pickup }) {
  const of = (rights: 'full' | 'collect-only') => guardians.filter((one) => one.rights === rights).map(personWord).join('、')
  const [full, collect] = [of('full'), of('collect-only')]
  return (
    <>
      <Group title={copy.today}>
        <Row title={stateWords(today.state, today.since, today.to) ?? copy.todayNothing} says={today.reason ?? ''} />
        {settled?.map((one) => <Row key={one.day} title={copy.settledDay(one)} says={copy.settledSays(one)} />)}
      </Group>
      <Group title={copy.rights}>
        {full && <Row title={full} foot={copy.rightsFull} />}
        {collect && <Row title={collect} foot={copy.rightsCollect} />}
      </Group>
    </>
  )
}
