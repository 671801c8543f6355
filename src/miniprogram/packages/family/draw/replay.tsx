import { View } from '@tarojs/components'
import { useState } from 'react'
import { DRAW_CHECKS, verifyDraw } from '../../../../policy/after-school/draw/verify-draw'
import type { DrawVerdict } from '../../../../policy/after-school/draw/verify-draw'
import { readDrawFile } from '../../../../policy/after-school/draw/read-draw-file'
import { api } from '../../../api/client'
import type { SchoolKey } from '../../../components/board/open'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { useAct } from '../../../components/use-act'
import { draw as copy } from '../../../text/draw'
import { sha256 } from './sha256'

type Told = 'not-a-draw' | (DrawVerdict & { says: string })

async function replay(school: SchoolKey, planId: number): Promise<Told> {
  const published = await api.afterSchool.drawFile.query({ ...school, planId })
  // Read as strictly as a file that came from anywhere: what is not whole is not drawn again.
  const file = 'file' in published ? readDrawFile(JSON.stringify(published.file)) : 'not-a-draw'
  if (file === 'not-a-draw') return file
  const got = file.places.filter(({ offeringId }) => offeringId !== null).length
  return { ...verifyDraw(file, sha256), says: copy.counted(file.entries.length, file.offerings.length, got) }
}

/** Draws again on this phone from the published file, with the policy's own rules, and says what agrees. */
export function Replay({ school, planId, isDrawn }: { school: SchoolKey; planId: number; isDrawn: boolean }) {
  const [told, setTold] = useState<Told | null>(null)
  const { busy, error, run } = useAct()
  const start = () => run(async () => setTold(await replay(school, planId)))
  return (
    <Group title={copy.replay}>
      <View className='pad'>
        <View className='sub'>{isDrawn ? copy.replaySays : copy.replayLater}</View>
        {isDrawn && (
          <View className='gap-3'>
            <Button kind='default' busy={busy} onTap={() => void start()}>{busy ? copy.replayBusy : copy.replayDo}</Button>
          </View>
        )}
      </View>
      {error && <ErrorNote error={error} what={copy.replayFailed} />}
      {told === 'not-a-draw' && <View className='pad' role='alert'>{copy.notADraw}</View>}
      {told !== null && told !== 'not-a-draw' && <Verdict told={told} />}
    </Group>
  )
}

function Verdict({ told: { verdict, checks, says } }: { told: Exclude<Told, 'not-a-draw'> }) {
  const isSame = verdict === 'same'
  return (
    <View role='status' aria-live='polite'>
      <View className='pad'>
        <StatusTag kind={isSame ? 'ok' : 'stop'} says={isSame ? copy.same : copy.different} />
        <View className='sub gap-2'>{says}</View>
        {!isSame && <View className='gap-1'>{copy.differentSays}</View>}
      </View>
      {DRAW_CHECKS.map((check) => {
        const found = checks.find((one) => one.check === check)
        if (!found) return null
        return (
          <Row
            key={check}
            title={copy.checks[check]}
            foot={<StatusTag kind={found.same ? 'ok' : 'stop'} says={found.same ? copy.checkSame : copy.checkDifferent(found.differences)} />}
          />
        )
      })}
      <View className='pad sub'>{copy.compare}</View>
    </View>
  )
}
