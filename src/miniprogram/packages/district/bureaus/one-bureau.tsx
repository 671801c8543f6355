import { View } from '@tarojs/components'
import type { CategoryCode } from '../../../../policy/training/category'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { useAct } from '../../../components/use-act'
import { bureaus as copy } from '../../../text/bureaus'
import { useKept } from '../../../components/use-kept'

interface Props {
  districtId: number
  categoryCode: CategoryCode
  category: string
  bureau: string | null
  open: boolean
  onOpen: (open: boolean) => void
  onSaved: () => Promise<void>
}

/** One category and its bureau; an empty name says that nobody has been named. */
export function OneBureau({ districtId, categoryCode, category, bureau, open, onOpen, onSaved }: Props) {
  const change = <SmallButton label={`${copy.change}：${category}`} onTap={() => onOpen(!open)}>{copy.change}</SmallButton>
  return (
    <View className='lot--line'>
      <Row title={category} foot={open ? undefined : change}>
        {bureau === null ? <StatusTag kind='unknown' says={copy.toBeNamed} /> : <View className='sub'>{bureau}</View>}
      </Row>
      {open && <Naming districtId={districtId} categoryCode={categoryCode} category={category} bureau={bureau} onCancel={() => onOpen(false)} onSaved={onSaved} />}
    </View>
  )
}

interface NamingProps extends Pick<Props, 'districtId' | 'categoryCode' | 'category' | 'bureau' | 'onSaved'> {
  onCancel: () => void
}

function Naming({ districtId, categoryCode, category, bureau, onCancel, onSaved }: NamingProps) {
  const { busy, error, run } = useAct()
  const { typed, latest, type, drop } = useKept(`bureau-${districtId}-${categoryCode}`, { name: bureau ?? '' })
  const isShort = [...typed.name.trim()].length === 1
  const save = () =>
    run(async () => {
      await api.approvals.setBureau.mutate({ districtId, categoryCode, bureauName: latest().name.trim() || null })
      drop()
      say(copy.saved)
      await onSaved()
    })
  const cancel = () => {
    drop()
    onCancel()
  }
  return (
    <View>
      <Field label={copy.label(category)} value={typed.name} max={30} hint={copy.hint} wrong={isShort || error?.code === 'bad-input' ? copy.short : undefined} onInput={(name) => type({ name })} />
      {error && <ErrorNote error={error} what={copy.saveFailed} />}
      <View className='lot__acts'>
        <SmallButton kind='fill' busy={busy} disabled={isShort} onTap={() => void save()}>{copy.save}</SmallButton>
        <SmallButton onTap={cancel}>{copy.cancel}</SmallButton>
      </View>
    </View>
  )
}
