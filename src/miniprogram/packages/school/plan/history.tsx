import type { PlanOfOffice } from '../../../../cloud/features/after-school/shapes'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { plans as copy } from '../../../text/plans'

/** Every version that was published, the newest first: when, by whom, why, and how many children it touched. */
export function History({ history }: Pick<PlanOfOffice, 'history'>) {
  if (history.length === 0) return null
  return (
    <Group title={copy.history}>
      <InSteps
        items={[...history].reverse()}
        row={({ version, publishedAt, publishedBy, reason, touchedChildren }) => (
          <Row key={version} title={copy.historyOne(version, publishedAt, publishedBy)} says={copy.historySays(reason, touchedChildren)} />
        )}
      />
    </Group>
  )
}
