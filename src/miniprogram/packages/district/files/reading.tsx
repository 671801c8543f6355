import { STATUSES } from '../../../../policy/training/standing'
import { Choice } from '../../../components/choice'
import { Group } from '../../../components/group'
import { STATUS_WORDS } from '../../../text/institutions'
import { registerFiles as copy } from '../../../text/register-files'
import type { Asked } from './plan'

const ENCODINGS = ['', 'utf-8', 'gb18030', 'utf-16le'] as const
const STATUS_CHOICES = ['', ...STATUSES] as const
const CHOICE_WORDS = { ...STATUS_WORDS, '': copy.noStatus }

/** What a file may leave unsaid: the state of its rows, and how its letters are written. */
export const Reading = ({ asked, onAsk }: { asked: Asked; onAsk: (part: Partial<Asked>) => void }) => (
  <Group>
    <Choice label={copy.statusOf} value={asked.status} options={STATUS_CHOICES} words={CHOICE_WORDS} onChange={(status) => onAsk({ status })} />
    <Choice label={copy.encoding} value={asked.encoding} options={ENCODINGS} words={copy.encodings} onChange={(encoding) => onAsk({ encoding })} />
  </Group>
)
