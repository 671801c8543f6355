import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { MyClass } from '../../../../cloud/features/homework/shapes'
import { Group } from '../../../components/group'
import { Icon } from '../../../components/icon'
import { MinuteRuler } from '../../../components/minute-ruler'
import { RulerKey } from '../../../components/ruler-key'
import { Tap } from '../../../components/tap'
import type { ClassDayPlan, ClassPlan } from '../../../stores/posting-plan'
import { posting } from '../../../stores/posting-store'
import { classes } from '../../../text/my-classes'
import { post } from '../../../text/teacher'
import { className, classShort } from '../../../text/shared'

/** Every class that can be chosen, with what it will have left. */
export const ToClasses = observer(function ToClasses() {
  const { choosable, plans, draft, editing } = posting
  const caps = [...new Set(plans.flatMap((plan) => plan.days.map((day) => day.verdict.capMinutes)))]
  const [cap] = caps
  const note = caps.length === 1 && typeof cap === 'number' && cap > 0 ? post.cap(cap) : undefined
  return (
    <Group title={editing ? post.toClassesEdit : post.toClasses} note={note}>
      {choosable.map((one) => {
        const plan = plans.find(({ class: klass }) => klass.class.classId === one.class.classId)
        const fixed = editing !== null
        return <ClassRow key={one.class.classId} klass={one} plan={plan} day={draft?.day ?? ''} fixed={fixed} />
      })}
      {caps.some((one) => one !== 0) && (
        <View className='pad'>
          <RulerKey
            marks={[
              { kind: 'used', says: post.key.used },
              { kind: 'home', says: post.key.home },
              { kind: 'over', says: post.key.over },
              { kind: 'cap', says: post.key.cap },
            ]}
          />
        </View>
      )}
    </Group>
  )
})

interface RowProps {
  klass: MyClass
  plan: ClassPlan | undefined
  day: string
  fixed: boolean
}

const ClassRow = observer(function ClassRow({ klass, plan, day, fixed }: RowProps) {
  const room = klass.days.find((one) => one.day === day)
  // The day that is over, else the first: what is shown has to be what stands in the way.
  const shown = plan?.after.find((one) => one.verdict.verdict === 'over') ?? plan?.after[0]
  const now = shown ? left(shown) : room ? classes.room(room.verdict) : ''
  const inside = (
    <>
      {!fixed && (
        <View className='opt__dot opt__dot--square'>
          <Icon name='check' />
        </View>
      )}
      <Text className='cls__n'>{classShort(klass.class)}</Text>
      <View className='cls__b'>{shown && <PlanRuler klass={klass} plan={shown} />}</View>
      <View className='cls__v'>
        <Text className={`b block ${shown?.verdict.verdict === 'over' ? 't-stop' : ''}`}>{now}</Text>
        {typeof shown?.roomBefore === 'number' && shown.verdict.capMinutes !== 0 && (
          <Text className='note'>{post.before(shown.roomBefore)}</Text>
        )}
      </View>
    </>
  )
  if (fixed) return <View className='cls'>{inside}</View>
  return (
    <Tap
      className={`cls ${plan ? 'cls--on' : ''}`}
      role='checkbox'
      aria-checked={Boolean(plan)}
      aria-label={`${className(klass.class)}，${now}`}
      onTap={() => posting.toggle(klass.class.classId)}
    >
      {inside}
    </Tap>
  )
})

function left({ verdict }: ClassDayPlan): string {
  if (verdict.capMinutes === null) return post.noCap
  if (verdict.capMinutes === 0) return post.noWritten
  const over = verdict.minutes - verdict.capMinutes
  return over > 0 ? post.over(over) : post.left(verdict.roomMinutes ?? 0)
}

function PlanRuler({ klass, plan }: { klass: MyClass; plan: ClassDayPlan }) {
  const { usedMinutes, addedMinutes, verdict } = plan
  if (verdict.capMinutes === 0) return null
  const cap = verdict.capMinutes ?? Math.max(90, usedMinutes + addedMinutes)
  const over = Math.max(0, usedMinutes + addedMinutes - cap)
  return (
    <MinuteRuler
      scaleMinutes={Math.max(cap * 1.2, usedMinutes + addedMinutes)}
      capMinutes={verdict.capMinutes ?? undefined}
      parts={[
        { kind: 'used', minutes: usedMinutes },
        { kind: 'home', minutes: addedMinutes - Math.min(over, addedMinutes) },
        { kind: 'over', minutes: Math.min(over, addedMinutes) },
      ]}
      label={post.rulerLabel(className(klass.class), usedMinutes, addedMinutes, verdict.capMinutes)}
    />
  )
}
