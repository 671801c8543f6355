import { countedMinutes } from '../../../../policy/homework/counting'
import { posting } from '../../../stores/posting-store'
import type { ClassPlan } from '../../../stores/posting-plan'
import { post } from '../../../text/teacher'
import { classShort } from '../../../text/shared'

const counted = ({ tasks }: Pick<ClassPlan, 'tasks'>): number =>
  countedMinutes(tasks.flatMap((task) => task.load.map((share) => ({ ...task, minutes: share.minutes }))))

/** Which classes get fewer minutes than the others; null when all get the same. */
export function sendNote(): string | null {
  const { plans, tasks } = posting
  const whole = counted({ tasks })
  // In grades 1-2 there is nothing to compare: all of it is done at school.
  const capped = plans.filter((plan) => plan.days.some((day) => day.verdict.capMinutes !== 0))
  const different = capped.filter((plan) => counted(plan) !== whole)
  const parts = different.map((plan) => post.different(classShort(plan.class.class), counted(plan)))
  if (parts.length === 0) return null
  return different.length === plans.length ? parts.join('，') : post.others(parts, whole)
}
