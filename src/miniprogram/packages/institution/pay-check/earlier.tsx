import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ask, copy as copyText } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { keptChecks, reportDrafts } from '../../../stores/pay-check'
import type { Checked } from '../../../stores/pay-check'
import { moment } from '../../../text/institutions'
import { payCheck as copy } from '../../../text/pay-check'
import { VerdictTag } from './verdict'

async function clear() {
  if (!(await ask(copy.clearTitle, copy.clearSays))) return
  keptChecks.clear()
  reportDrafts.clear()
}

/** Results and drafts of reports kept on this phone. */
export const Earlier = observer(function Earlier({ onLook }: { onLook: (checked: Checked) => void }) {
  const [checks, drafts] = [keptChecks.items, reportDrafts.items]
  if (checks.length + drafts.length === 0) return null
  return (
    <>
      {checks.length > 0 && (
        <Group title={copy.earlier} note={copy.earlierSays}>
          {checks.map((one) => (
            <Row
              key={one.at}
              title={one.told.institution?.name ?? copy.nameless}
              says={moment(one.at)}
              foot={<VerdictTag verdict={one.result.verdict} />}
              onTap={() => onLook(one)}
            />
          ))}
        </Group>
      )}
      {drafts.length > 0 && (
        <Group title={copy.drafts} note={copy.earlierSays}>
          {drafts.map((one) => (
            <Row key={one.at} says={one.text} foot={<SmallButton kind='plain' onTap={() => void copyText(one.text)}>{copy.copyDraft}</SmallButton>} />
          ))}
        </Group>
      )}
      <View className='pad'><SmallButton onTap={() => void clear()}>{copy.clear}</SmallButton></View>
    </>
  )
})
