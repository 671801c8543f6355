import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { CATEGORIES } from '../../../../policy/training/category'
import type { CategoryCode } from '../../../../policy/training/category'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { bureaus as copy } from '../../../text/bureaus'
import '../district.scss'
import { OfDistrict } from '../of-district'
import { OneBureau } from './one-bureau'

const KINDS = ['academic', 'non-academic'] as const

/** Which bureau approves which category; nobody is guessed. */
export default function BureausPage() {
  return <OfDistrict page={(districtId) => <Bureaus districtId={districtId} />} />
}

const Bureaus = observer(function Bureaus({ districtId }: { districtId: number }) {
  const store = useLastKnown(`bureaus-${districtId}`, () => api.approvals.bureaus.query({ districtId }))
  const [open, setOpen] = useState<CategoryCode | null>(null)
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const nameOf = (code: CategoryCode) => answer.find(({ categoryCode }) => categoryCode === code)?.bureauName ?? null
  const saved = async () => {
    setOpen(null)
    await store.load()
  }
  return (
    <Screen dated={datedOf(store, new Date())}>
      <View className='pad sub'>{copy.says}</View>
      {KINDS.map((kind) => (
        <Group key={kind} title={copy.kinds[kind]}>
          {CATEGORIES.filter((one) => one.kind === kind).map(({ code, name }) => (
            <OneBureau
              key={code}
              districtId={districtId}
              categoryCode={code}
              category={name}
              bureau={nameOf(code)}
              open={open === code}
              onOpen={(isOpen) => setOpen(isOpen ? code : null)}
              onSaved={saved}
            />
          ))}
        </Group>
      ))}
      <View className='pad note'>{copy.reviewSays}</View>
    </Screen>
  )
})
