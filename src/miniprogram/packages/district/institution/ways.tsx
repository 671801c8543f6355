import type { FactsToEdit, InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { Group } from '../../../components/group'
import type { InstitutionKey } from '../../../components/institutions/open'
import { Row } from '../../../components/row'
import { STATUS_WORDS } from '../../../text/institutions'
import { register as copy } from '../../../text/register'
import { open } from '../open'

interface Props {
  at: InstitutionKey
  standing: InstitutionSeen['standing']
  known: FactsToEdit
  /** Findings nobody has decided. */
  open: number
  /** What was typed earlier is still on this phone. */
  draftWaits: boolean
}

/** Every part of the record that can be changed, with what it is now. */
export const Ways = ({ at, standing, known, open: undecided, draftWaits }: Props) => (
  <Group>
    <Row title={copy.status} says={copy.statusSays(STATUS_WORDS[standing.status])} onTap={() => open.standing(at)} />
    <Row title={copy.change} says={draftWaits ? copy.draftWaits : copy.changeSays} onTap={() => open.facts(at)} />
    <Row title={copy.staff} says={copy.staffSays(known.staff.length)} onTap={() => open.staff(at)} />
    <Row title={copy.staffFindings} says={copy.staffFindingsSays(undecided)} onTap={() => open.findingsOf(at)} />
    <Row title={copy.inspections} says={copy.inspectionsSays} onTap={() => open.inspections(at)} />
    <Row title={copy.code} says={copy.codeSays(known.issue)} onTap={() => open.code(at)} />
  </Group>
)
