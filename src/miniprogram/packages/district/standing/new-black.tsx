import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AGAINST_UNAPPROVED } from '../../../../policy/training/operator-rules'
import { api } from '../../../api/client'
import { ActionBar } from '../../../components/action-bar'
import { ask, say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { ClauseNote } from '../../../components/clause-note'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Screen } from '../../../components/screen'
import { useAct } from '../../../components/use-act'
import { useLastKnown } from '../../../components/use-last-known'
import { faultAt } from '../../../text/register-faults'
import { standing as copy } from '../../../text/standing'
import { OptionalDay } from '../../../components/optional-day'
import { TownField } from '../town-field'
import { useKept } from '../../../components/use-kept'
import { faultsOfBlack, NO_BLACK, recordBlack } from './record-black'

/** An operator that never had a licence: what is known of it, and why it is on the black list. */
export const NewBlack = observer(function NewBlack({ districtId }: { districtId: number }) {
  const { busy, error, run } = useAct()
  const { typed, latest, type, drop } = useKept(`black-draft-${districtId}`, NO_BLACK)
  const [tried, setTried] = useState(false)
  const schools = useLastKnown('schools', () => api.schools.list.query({}))
  const towns = (schools.answer?.towns ?? []).filter((town) => town.districtId === districtId)
  const refused = (error?.fields ?? []).map(({ path, message }) => ({ path: path.replace(/^facts\.(sites\.0\.)?/, ''), fault: message }))
  const faults = [...(tried ? faultsOfBlack(typed) : []), ...refused]
  const wrong = (path: string) => faultAt(faults, path)
  const today: Day = dayInShanghai(new Date())
  const record = () => {
    setTried(true)
    const now = latest()
    if (faultsOfBlack(now).length > 0) return
    void run(async () => {
      if (!(await ask(copy.blackAsk(now.name.trim()), copy.blackAskSays, copy.blackYes))) return
      const institutionId = await recordBlack(districtId, now, today, (requestKey) => type({ requestKey }))
      drop()
      say(copy.saved)
      void Taro.redirectTo({ url: `/packages/district/institution/index?d=${districtId}&i=${institutionId}` })
    })
  }
  return (
    <Screen bar={<ActionBar><Button busy={busy} onTap={record}>{copy.blackDo}</Button></ActionBar>}>
      <View className='pad sub'>{copy.blackSays}</View>
      <Group>
        <Field label={copy.name} value={typed.name} max={60} wrong={wrong('name')} onInput={(name) => type({ name })} />
        <Field label={copy.address} value={typed.address} max={80} hint={copy.addressHint} wrong={wrong('address')} onInput={(address) => type({ address })} />
        <TownField label={copy.town} value={typed.townCode} towns={towns} wrong={wrong('townCode')} onChange={(townCode) => type({ townCode })} />
      </Group>
      <Group>
        <OptionalDay label={copy.fromDay} value={typed.fromDay} placeholder={copy.today} wrong={wrong('fromDay')} onChange={(fromDay) => type({ fromDay })} />
        <Field long label={copy.reason} value={typed.reason} max={200} hint={copy.reasonHint} wrong={wrong('reason') && copy.reasonHint} onInput={(reason) => type({ reason })} />
        <Field label={copy.document} value={typed.document} max={60} hint={copy.documentHint} wrong={wrong('document')} onInput={(document) => type({ document })} />
      </Group>
      <Group title={copy.bases}>
        <View className='pad'>
          {AGAINST_UNAPPROVED.map((clause) => <View key={clause.id} className='gap-1'><ClauseNote clause={clause} /></View>)}
        </View>
      </Group>
      {error && <ErrorNote error={error} what={copy.saveFailed} />}
    </Screen>
  )
})
