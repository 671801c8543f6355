import { DayField } from '../../../components/day-field'
import { Group } from '../../../components/group'
import type { Told } from '../../../stores/pay-check'
import { payCheck as copy } from '../../../text/pay-check'
import { ClockField } from './clock-field'

interface Props {
  told: Told
  onChange: (part: Partial<Told>) => void
}

/** When it is taught. */
export const Lessons = ({ told, onChange }: Props) => (
  <Group>
    <ClockField label={copy.startsAt} value={told.startsAt} first='18:30' onChange={(startsAt) => onChange({ startsAt })} />
    <ClockField label={copy.endsAt} value={told.endsAt} first='20:00' onChange={(endsAt) => onChange({ endsAt })} />
    <DayField label={copy.firstDay} value={told.firstDay} placeholder={copy.notChosen} onChange={(firstDay) => onChange({ firstDay })} />
  </Group>
)
