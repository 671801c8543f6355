import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { exceptions as copy } from '../../../text/exceptions'
import { open } from '../open'
import { usePost } from '../use-post'
import { cardsOf, notPostedCard } from './cards'
import { CoverageOfSchool } from './coverage-of-school'
import './index.scss'
import { ToDo } from './to-do'

/** What the office has to see to, the most urgent first; what is in order is not looked at. */
export default observer(function ExceptionsPage() {
  const at = schoolOf(useRouter().params)
  const today = dayInShanghai(new Date())
  const post = usePost(at)
  // Names of children are in it: it is on the screen and not kept on the phone.
  const store = useLastKnown(`exceptions-${at.schoolId}`, () => api.afterSchool.exceptions.query(at), false)
  const board = useLastKnown(`board-${at.schoolId}-${today}`, () => api.homework.board.query({ ...at, day: today }), false)
  const { answer, error, state } = store
  const retry = () => void store.load()
  if (!answer && state === 'loading') return <Screen loading />
  const homework = board.answer ? notPostedCard(board.answer) : null
  const cards = answer ? [...cardsOf(answer, today), ...(homework ? [homework] : [])] : []
  return (
    <Screen dated={datedOf(store, new Date())} demo={post?.isDemo}>
      {post && <View className='pad sub'>{copy.where(post.schoolName, today)}</View>}
      {!answer && <ErrorNote error={error} what={copy.failed} onRetry={retry} />}
      {answer && (
        <View className='pad title' role='status'>
          {cards.length === 0 ? copy.none : cards.length === 1 ? copy.one : copy.count(cards.length)}
        </View>
      )}
      {answer && cards.length === 0 && <Group><Row says={copy.noneSays} /></Group>}
      <View>{cards.map((card, i) => <ToDo key={i} at={at} today={today} card={card} isFirst={i === 0} />)}</View>
      <CoverageOfSchool at={at} />
      <Group title={copy.links}>
        <Row title={copy.leaving} says={copy.leavingSays} onTap={() => open.leaving(at)} />
        <Row title={copy.plans} says={copy.plansSays} onTap={() => open.plans(at)} />
        <Row title={copy.leaders} says={copy.leadersSays} onTap={() => open.leaders(at)} />
        <Row title={copy.exempt} says={copy.exemptSays} onTap={() => open.exempt(at)} />
        <Row title={copy.record} says={copy.recordSays} onTap={() => open.record(at)} />
      </Group>
      <View className='pad note'>{copy.after}</View>
    </Screen>
  )
})
