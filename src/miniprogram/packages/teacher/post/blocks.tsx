import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { subjectName } from '../../../../policy/homework/subjects'
import { TASK_LIMITS } from '../../../../policy/homework/task'
import { ClauseNote } from '../../../components/clause-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Option } from '../../../components/option'
import { StatusTag } from '../../../components/status-tag'
import { myClasses } from '../../../stores/my-classes-store'
import { choiceOf } from '../../../stores/posting-plan'
import type { ClassDayPlan } from '../../../stores/posting-plan'
import { posting } from '../../../stores/posting-store'
import { classes } from '../../../text/my-classes'
import { post } from '../../../text/teacher'
import { className, classShort } from '../../../text/shared'
import { choiceSays } from './choice-says'

/** What does not fit: by how much and from what sum, the clause, and what can be done instead. */
export const Blocks = observer(function Blocks() {
  const { blocks, lost, classes: chosen } = posting
  // Days further ahead than my classes tell are known from the API's answer only.
  const elsewhere = lost.filter((one) => !chosen.some(({ class: { classId }, days }) =>
    classId === one.class.classId && days.some((day) => day.day === one.day)))
  // Grades 1-2 have one answer for all of them.
  const refused = blocks.filter((plan) => plan.verdict.verdict === 'refused')
  const over = blocks.filter((plan) => plan.verdict.verdict === 'over')
  return (
    <>
      {refused.length > 0 && <Block plans={refused} />}
      {over.map((plan) => <Block key={plan.key} plans={[plan]} />)}
      {elsewhere.map((one) => (
        <Group key={`${one.class.classId}-${one.day}`}>
          <View className='pad'>{post.lostElsewhere(className(one.class), one.day, one.verdict.overMinutes)}</View>
        </Group>
      ))}
    </>
  )
})

const Block = observer(function Block({ plans }: { plans: ClassDayPlan[] }) {
  const { draft, tasks } = posting
  const [plan] = plans
  if (!draft || !plan) return null
  const { verdict, usedMinutes, addedMinutes, choices, day } = plan
  const name = [...new Set(plans.map((one) => classShort(one.class.class)))].join('、')
  const chosen = choiceOf(plan, draft.chosen)
  const refused = verdict.verdict === 'refused'
  const dayName = classes.dayName(day, myClasses.answer?.today ?? '')
  const { classId } = plan.class.class
  return (
    <View className='group blocked' role='alert'>
      <View className='blocked__hd'>
        <StatusTag kind='stop' says={refused ? post.refusedTag : post.overTag} />
        <View className='lead gap-2'>
          {refused ? post.refusedHead(name) : post.overHead(name, verdict.overMinutes, dayName)}
        </View>
        <View className='sub'>
          {refused
            ? post.refusedSays
            : post.overSums(usedMinutes, subjectName(draft.subjectCode), addedMinutes, verdict.capMinutes ?? 0)}
        </View>
        <View className='gap-2'>
          <ClauseNote clause={verdict.clause} />
        </View>
      </View>
      <View className='pad b'>{choices.length === 0 ? post.noWay(name) : post.choose(name)}</View>
      <View role='radiogroup' aria-label={post.choose(name)}>
        {choices.map((choice) => (
          <Option
            key={choice.way}
            on={choice.way === chosen?.way}
            title={post.wayTitle[choice.way]}
            says={choiceSays(choice, tasks, day)}
            foot={refused ? undefined : post.sum(usedMinutes + choice.countedMinutesAfter)}
            onTap={() => posting.change((one) => {
              for (const { key } of plans) one.chosen[key] = choice.way
            })}
          />
        ))}
      </View>
      {chosen?.way === 'publish-overrun' && (
        <Field
          long
          label={post.reason}
          placeholder={post.reasonHint}
          max={TASK_LIMITS.reasonMax}
          value={draft.reasons[classId] ?? ''}
          onInput={(reason) => posting.change((one) => {
            one.reasons[classId] = reason
          })}
        />
      )}
    </View>
  )
})
