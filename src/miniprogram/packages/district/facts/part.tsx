import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { PropsWithChildren } from 'react'
import { Group } from '../../../components/group'
import { Icon } from '../../../components/icon'
import { Tap } from '../../../components/tap'
import type { FactsForm } from '../../../stores/register/facts-form'
import type { TypedFacts } from '../../../stores/register/typed-facts'
import { factsForm as copy } from '../../../text/register-facts'
import { faultsIn } from '../../../text/register-faults'
import { Theirs } from './theirs'

interface Props {
  form: FactsForm
  title: string
  /** What it comes to, while it is folded. */
  summary?: string
  fields: readonly (keyof TypedFacts)[]
  /** Unfolded from the beginning. */
  first?: boolean
}

/** A part of the form, folded until it is needed; what stands against it unfolds it. */
export const Part = observer(function Part({ form, title, summary, fields, first = false, children }: PropsWithChildren<Props>) {
  const [chosen, setOpen] = useState(first)
  const faults = faultsIn(form.faults, fields)
  const theirs = form.conflicts.filter((field) => fields.includes(field))
  const open = chosen || faults + theirs.length > 0
  const asks = copy.part(faults, theirs.length)
  return (
    <Group>
      <Tap className='row' aria-expanded={open} onTap={() => setOpen(!open)}>
        <View className='row__bd'>
          <Text className='b block'>{title}</Text>
          {(asks || summary) && <Text className={`part__says ${asks ? 'part__says--stop' : ''}`}>{asks || summary}</Text>}
        </View>
        <View className='row__ft'><Icon name={open ? 'up2' : 'down'} className='row__chev' /></View>
      </Tap>
      {open && theirs.map((field) => <Theirs key={field} form={form} field={field} />)}
      {open && children}
    </Group>
  )
})
