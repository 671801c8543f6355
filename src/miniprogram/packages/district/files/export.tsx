import { View } from '@tarojs/components'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { handOver } from '../../../components/hand-over'
import { useAct } from '../../../components/use-act'
import { registerFiles as copy } from '../../../text/register-files'

const FORMATS = ['xlsx', 'csv'] as const

/** The whole register as a table that can be imported again. */
export function Export({ districtId }: { districtId: number }) {
  const { busy, error, run } = useAct()
  const make = (format: (typeof FORMATS)[number]) =>
    run(async () => {
      const made = await api.institutions.exportRegister.mutate({ districtId, format })
      await handOver(made)
      say(copy.exported(made.institutions))
    })
  return (
    <Group title={copy.export}>
      <View className='pad'>
        <View className='sub'>{copy.exportSays}</View>
        <View className='gap-3'>
          {FORMATS.map((format) => <Button key={format} kind='default' busy={busy} onTap={() => void make(format)}>{copy.formats[format]}</Button>)}
        </View>
      </View>
      {error && <ErrorNote error={error} what={copy.exportFailed} />}
    </Group>
  )
}
