import { View } from '@tarojs/components'
import type { Finding } from '../../../../policy/training/finding'
import { ClauseNote } from '../../../components/clause-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import type { Checked } from '../../../stores/pay-check'
import { findingTitle } from '../../../text/finding-titles'
import { moment } from '../../../text/institutions'
import { nextStep, payCheck as copy } from '../../../text/pay-check'
import { VerdictTag } from './verdict'

interface Props {
  checked: Checked
  /** How many findings may stand there by now; those against paying come first. */
  shown: number
}

const isOpen = ({ verdict }: Finding) => verdict === 'do-not-pay' || verdict === 'verify-first'

/** What speaks against paying and what is to be asked, the worst first, each with its clause and what to do. */
export function Against({ checked, shown }: Props) {
  const against = checked.result.findings.filter(isOpen)
  if (against.length === 0) return null
  return (
    <Group>
      {against.slice(0, shown).map((finding) => (
        <View key={finding.about} className='fr'>
          <View className='fr__h'>
            <View className='fr__c'>{findingTitle(finding, checked)}</View>
            <VerdictTag verdict={finding.verdict} />
          </View>
          <View>{nextStep(finding)}</View>
          {finding.clause && <View className='gap-1'><ClauseNote clause={{ ...finding.clause, value: null }} /></View>}
        </View>
      ))}
    </Group>
  )
}

/** What was looked at and fits; on an old list in grey, because nothing is green there. */
export function Fitting({ checked, shown }: Props) {
  const { result, list, at, listMadeAt } = checked
  const fitting = result.findings.filter((finding) => !isOpen(finding))
  const left = shown - (result.findings.length - fitting.length)
  if (fitting.length === 0 || left <= 0) return null
  const count = fitting.length
  const isClear = result.verdict === 'nothing-found'
  const title = isClear ? copy.checkedTitle(count) : list.verdict === 'stale' ? copy.compliesTitle(count) : copy.fineTitle(count)
  const saysOf = ({ about, clause }: Finding) => (about === 'listing' && listMadeAt ? copy.list(moment(listMadeAt)) : clause?.says)
  return (
    <Group title={title} note={isClear ? moment(at) : copy.onlyTold}>
      {fitting.slice(0, left).map((finding) => (
        <Row key={finding.about} title={findingTitle(finding, checked)} says={saysOf(finding)} foot={<VerdictTag verdict={finding.verdict} />} />
      ))}
    </Group>
  )
}
