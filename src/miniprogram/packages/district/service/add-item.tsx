import { View } from '@tarojs/components'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import { Button, SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { useKept } from '../../../components/use-kept'
import { fenOf } from '../../../stores/typed-sums'
import { districtService as copy } from '../../../text/district-service'
import { FindInstitution } from './find-institution'

const EMPTY: { institution: { institutionId: number; name: string } | null; itemName: string; yuan: string; documentNumber: string } = {
  institution: null, itemName: '', yuan: '', documentNumber: '',
}

/** One more line of the approved list: an institution of the register, what it brings, what it costs, by which document. */
export function AddItem({ districtId, again }: { districtId: number; again: () => Promise<void> }) {
  const { busy, error, run } = useAct()
  const { typed, latest, type, drop } = useKept(`approved-item-${districtId}`, EMPTY)
  const { institution } = typed
  const isMissing = typed.itemName.trim() === '' || !fenOf(typed.yuan) || [...typed.documentNumber.trim()].length < 2
  const save = () =>
    run(async () => {
      const { institution: of, itemName, yuan, documentNumber } = latest()
      if (!of) return
      const given = { institutionId: of.institutionId, itemName: itemName.trim(), feeFen: fenOf(yuan) ?? 0, documentNumber: documentNumber.trim() }
      await api.afterSchool.setApprovedItem.mutate({ districtId, ...given, active: true })
      drop()
      say(copy.saved)
      await again()
    })
  if (!institution) {
    return (
      <Group title={copy.add}>
        <FindInstitution districtId={districtId} onFound={({ institutionId, name }) => type({ institution: { institutionId, name } })} />
      </Group>
    )
  }
  return (
    <Group title={copy.add}>
      <Row title={institution.name} foot={<SmallButton onTap={() => type({ institution: null })}>{copy.another}</SmallButton>} />
      <Field label={copy.itemName} value={typed.itemName} placeholder={copy.itemNameHint} onInput={(itemName) => type({ itemName })} />
      <Field label={copy.feeYuan} value={typed.yuan} max={10} onInput={(yuan) => type({ yuan })} />
      <Field label={copy.document} value={typed.documentNumber} max={60} onInput={(documentNumber) => type({ documentNumber })} />
      {error && <ErrorNote error={error} what={copy.saveFailed} />}
      <View className='pad'>
        {isMissing && <View className='note'>{copy.addMissing}</View>}
        <Button kind='default' busy={busy} disabled={isMissing} onTap={() => void save()}>{copy.addSave}</Button>
      </View>
    </Group>
  )
}
