import { View } from '@tarojs/components'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { FindingNote } from '../../../components/service/finding-note'
import { offeringFindingWords } from '../../../text/findings-of-plan'
import { offerings as copy } from '../../../text/offerings'
import type { useOffering } from './use-offering'

/** What the rules said to what was sent, with their clauses, or what failed; what is typed stays. */
export function SaidAgainst({ typing: { found, error, useTheirs } }: { typing: ReturnType<typeof useOffering> }) {
  return (
    <>
      {found && (
        <View role='alert'>
          <Group title={found.outcome === 'refused' ? copy.refused : copy.toAsk}>
            {found.findings.map((one) => (
              <FindingNote key={`${one.finding}-${one.otherId ?? ''}`} weight={one.weight} clause={one.clause} words={offeringFindingWords(one)} />
            ))}
          </Group>
        </View>
      )}
      {error && <ErrorNote error={error} what={error.code === 'changed-meanwhile' ? copy.meanwhile : copy.saveFailed} />}
      {error?.code === 'changed-meanwhile' && (
        <View className='lot__acts'><SmallButton onTap={useTheirs}>{copy.useTheirs}</SmallButton></View>
      )}
    </>
  )
}
