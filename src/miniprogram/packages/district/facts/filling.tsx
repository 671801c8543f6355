import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { SchoolList } from '../../../../cloud/features/schools/shapes'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { ActionBar } from '../../../components/action-bar'
import { ask, say } from '../../../components/ask'
import { Button, SmallButton } from '../../../components/button'
import type { Dated } from '../../../components/dated-bar'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Screen } from '../../../components/screen'
import type { FactsForm } from '../../../stores/register/facts-form'
import { factsForm as copy } from '../../../text/register-facts'
import { faultAt } from '../../../text/register-faults'
import { NotNowNote } from '../not-now-note'
import { OptionalDay } from '../../../components/optional-day'
import { Basics } from './basics'
import { Categories } from './categories'
import { ClassTimes } from './class-times'
import { Fees } from './fees'
import { Money } from './money'
import type { Purpose } from './purpose'
import { Sites } from './sites'
import { useSending } from './use-sending'

interface Props {
  purpose: Purpose
  form: FactsForm
  towns: SchoolList['towns']
  dated: Dated | null
  onReload: () => Promise<void>
}

const SAVE = { record: copy.save, add: copy.save, apply: copy.enter, resubmit: copy.resubmit }

/** The form itself: every part folded but the first, what was typed earlier taken up again. */
export const Filling = observer(function Filling({ purpose, form, towns, dated, onReload }: Props) {
  const { busy, error, refusal, send } = useSending(purpose, form, onReload)
  const today = dayInShanghai(new Date())
  const again = async () => {
    if (await ask(copy.startAgainTitle, copy.startAgainSays, copy.startAgainYes)) form.startAgain()
  }
  const count = form.faults.length
  const save = () => {
    if (form.read() === null) say(copy.faults(form.faults.length))
    else void send()
  }
  return (
    <Screen
      dated={dated}
      bar={<ActionBar note={count > 0 ? copy.faults(count) : undefined}><Button busy={busy} onTap={save}>{SAVE[purpose.kind]}</Button></ActionBar>}
    >
      {form.restored && form.touched && (
        <View className='pad'>
          <View>{copy.restored}</View>
          <View className='gap-2'><SmallButton onTap={() => void again()}>{copy.startAgain}</SmallButton></View>
        </View>
      )}
      {form.conflicts.length > 0 && (
        <View className='failed' role='alert'>
          <View className='b'>{copy.changed}</View>
          <View className='sub'>{copy.changedSays}</View>
        </View>
      )}
      {purpose.kind === 'apply' && (
        <Group>
          <Field label={copy.applicant} value={form.applicant} placeholder={copy.applicantHint} wrong={faultAt(form.faults, 'applicant') && copy.applicantWrong} onInput={(words) => form.nameApplicant(words)} />
        </Group>
      )}
      <Basics form={form} />
      <Categories form={form} />
      <Sites form={form} towns={towns} today={today} />
      <Money form={form} />
      <Fees form={form} />
      <ClassTimes form={form} />
      {purpose.kind === 'record' && (
        <Group>
          <OptionalDay
            label={copy.fromDay}
            value={form.fromDay}
            placeholder={copy.fromToday}
            hint={copy.fromDaySays}
            wrong={faultAt(form.faults, 'fromDay')}
            onChange={(day) => form.holdFrom(day)}
          />
        </Group>
      )}
      {refusal && <NotNowNote refusal={refusal} />}
      {error && <ErrorNote error={error} what={copy.saveFailed} />}
      {error?.code === 'offline' && <View className='pad sub'>{copy.offline}</View>}
    </Screen>
  )
})
