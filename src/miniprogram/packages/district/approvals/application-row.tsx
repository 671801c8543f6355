import { View } from '@tarojs/components'
import type { ApplicationListed } from '../../../../cloud/features/approvals/shapes'
import { Row } from '../../../components/row'
import { approvals as copy, KIND_WORDS, turnOf } from '../../../text/approvals'

const ENDED = ['approved', 'refused', 'withdrawn']

/** One application of the list: whose it is, what for, and whose turn it is. */
export const ApplicationRow = ({ one, onTap }: { one: ApplicationListed; onTap: () => void }) => (
  <Row title={one.name} says={copy.entered(KIND_WORDS[one.kind], one.enteredOn, one.applicant)} onTap={onTap}>
    {!ENDED.includes(one.state) && <View className='sub'>{copy.waits(turnOf(one))}</View>}
  </Row>
)
