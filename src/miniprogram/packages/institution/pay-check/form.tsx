import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Screen } from '../../../components/screen'
import type { Checked } from '../../../stores/pay-check'
import type { PayCheckForm } from '../../../stores/pay-check-form'
import type { RegisterSnapshotStore } from '../../../stores/register-snapshot'
import { statutoryBy } from '../../../stores/snapshot-days'
import { keptById } from '../../../stores/snapshot-row'
import { moment } from '../../../text/institutions'
import { payCheck as copy } from '../../../text/pay-check'
import { PaidAlready } from './after-paying'
import { ChooseInstitution } from './choose-institution'
import { Earlier } from './earlier'
import { Lessons } from './lessons'
import { Money } from './money'
import { WhatAndWhere } from './what-and-where'

interface Props {
  form: PayCheckForm
  store: RegisterSnapshotStore
  busy: boolean
  onCheck: () => void
  onLook: (checked: Checked) => void
}

/** Every field may stay empty; what is empty is to be verified and never passed over. */
export const Form = observer(function Form({ form, store, busy, onCheck, onLook }: Props) {
  const { told } = form
  const onChange = (part: Partial<typeof told>) => form.change(part)
  const { snapshot, forged } = store
  const id = told.institution?.institutionId ?? null
  const kept = snapshot && id !== null ? keptById(dayInShanghai(new Date()), snapshot, id) : null
  const note = snapshot ? copy.listOf(moment(snapshot.madeAt)) : copy.noList
  const bar = <ActionBar note={note}><Button busy={busy} onTap={onCheck}>{busy ? copy.busy : copy.submit}</Button></ActionBar>
  const dated = store.age(new Date())?.verdict !== 'fresh'
  return (
    <Screen bar={bar} demo={snapshot?.isDemo}>
      <View className='pad sub'>{copy.intro}</View>
      {forged && <View className='failed' role='alert'>{copy.forged}</View>}
      <ChooseInstitution told={told} snapshot={snapshot} kept={kept} dated={dated} onChange={onChange} />
      <WhatAndWhere told={told} kept={kept} onChange={onChange} />
      <Money told={told} kept={kept} onChange={onChange} onMonths={(by) => form.stepMonths(by)} />
      <Lessons form={form} kept={kept} />
      <PaidAlready statutory={statutoryBy(snapshot)} />
      <Earlier onLook={onLook} />
    </Screen>
  )
})
