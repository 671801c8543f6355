import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { api } from '../../../api/client'
import { chooseFile } from '../../../api/files'
import { say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Screen } from '../../../components/screen'
import { useAct } from '../../../components/use-act'
import { useLastKnown } from '../../../components/use-last-known'
import { registerFiles as copy } from '../../../text/register-files'
import '../district.scss'
import { OfDistrict } from '../of-district'
import { Earlier } from './earlier'
import { Export } from './export'
import { Plan } from './plan'
import type { Given } from './plan'

const MEGABYTE = 1024 * 1024

/** The register as a file: what one would bring in is looked at first, what was brought in can be taken back. */
export default function FilesPage() {
  return <OfDistrict page={(districtId) => <Files districtId={districtId} />} />
}

const Files = observer(function Files({ districtId }: { districtId: number }) {
  const store = useLastKnown(`imports-${districtId}`, async () => ({ imports: await api.institutions.imports.query({ districtId }) }))
  const { busy, error, run } = useAct()
  const [given, setGiven] = useState<Given | null>(null)
  const choose = () =>
    run(async () => {
      const chosen = await chooseFile()
      if (!chosen) return
      const { path, mostBytes } = await api.institutions.uploadPlace.query({ districtId })
      if (chosen.bytes > mostBytes) return say(copy.tooLarge(Math.floor(mostBytes / MEGABYTE)))
      setGiven({ fileId: await chosen.send(path), fileName: chosen.name })
    })
  const end = () => {
    setGiven(null)
    void store.load()
  }
  if (given) return <Plan key={given.fileId} districtId={districtId} given={given} onEnd={end} />
  return (
    <Screen dated={datedOf(store, new Date())}>
      <Group title={copy.bring}>
        <View className='pad'>
          <View className='sub'>{copy.bringSays}</View>
          <View className='gap-3'><Button busy={busy} onTap={() => void choose()}>{copy.choose}</Button></View>
        </View>
        {error && <ErrorNote error={error} what={copy.chooseFailed} />}
      </Group>
      <Earlier districtId={districtId} imports={store.answer?.imports ?? null} error={store.state === 'error' ? store.error : null} onUndone={() => store.load()} />
      <Export districtId={districtId} />
    </Screen>
  )
})
