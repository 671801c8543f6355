import { APPLICATION_KINDS } from '../../../../policy/training/application'
import { Group } from '../../../components/group'
import type { InstitutionKey } from '../../../components/institutions/open'
import { Row } from '../../../components/row'
import { KIND_WORDS } from '../../../text/approvals'
import { register as copy } from '../../../text/register'
import { open } from '../open'

const KINDS = APPLICATION_KINDS.filter((kind) => kind !== 'new')

/** What can be applied for on behalf of an institution of the register. */
export const Apply = ({ at }: { at: InstitutionKey }) => (
  <Group title={copy.applyTitle}>
    {KINDS.map((kind) => <Row key={kind} title={KIND_WORDS[kind]} onTap={() => open.apply(at, kind)} />)}
  </Group>
)
