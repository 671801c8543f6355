import { View } from '@tarojs/components'
import { api } from '../../../api/client'
import { ask, say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { useAct } from '../../../components/use-act'
import { useKept } from '../../../components/use-kept'
import { contentChanges } from '../../../stores/service/plan-changes'
import { wordsForPath } from '../../../text/errors'
import { plans as copy } from '../../../text/plans'
import type { ToldPlan } from '../use-plans'

interface Props {
  at: SchoolKey
  plan: ToldPlan
  again: () => Promise<void>
}

/** What changes for families, and publishing it with a reason; not possible against a rule. */
export function Publish({ at, plan, again }: Props) {
  const { draft, published, publishedVersion, findings, planId, version } = plan
  const { busy, error, run } = useAct()
  const { typed, latest, type, drop } = useKept(`publish-${at.schoolId}-${planId}`, { reason: '' })
  const changes = contentChanges(published, draft)
  const nothingNew = published !== null && changes.length === 0
  const isRefused = findings.some(({ weight }) => weight === 'refused')
  const publish = () =>
    run(async () => {
      const reason = latest().reason.trim()
      if (!(await ask(copy.publishAsk, copy.publishSays, copy.publish))) return
      try {
        const answer = await api.afterSchool.publishPlan.mutate({ ...at, planId, expectedVersion: version, reason })
        if (answer.outcome === 'published') {
          drop()
          say(copy.publishedNow(answer.publishedVersion, answer.touchedChildren))
        } else say(copy.cannot)
      } finally {
        await again()
      }
    })
  return (
    <Group title={copy.changes} note={copy.stateOf({ publishedVersion })}>
      {published === null && <Row says={copy.firstVersion} />}
      {nothingNew && <Row says={copy.noChanges} />}
      {changes.length > 0 && <Row says={changes.map(copy.change).join('、')} />}
      {!nothingNew && isRefused && <View className='pad'><StatusTag kind='stop' says={copy.cannot} /></View>}
      {!nothingNew && !isRefused && (
        <>
          <Field
            label={copy.reason}
            value={typed.reason}
            max={200}
            placeholder={copy.reasonHint}
            hint={published === null ? undefined : copy.touches}
            wrong={wordsForPath(error?.fields ?? [], 'reason')}
            onInput={(reason) => type({ reason })}
          />
          {error && <ErrorNote error={error} what={copy.publishFailed} />}
          <View className='pad'>
            {[...typed.reason.trim()].length < 2 && <View className='note'>{copy.reasonMissing}</View>}
            <Button busy={busy} disabled={[...typed.reason.trim()].length < 2} onTap={() => void publish()}>{copy.publish}</Button>
          </View>
        </>
      )}
    </Group>
  )
}
