import type { TaskInput } from '../../../../cloud/features/homework/shapes'
import type { Day } from '../../../../policy/calendar/day'
import { taskOfChoice } from '../../../stores/posting-plan'
import type { Choice } from '../../../stores/posting-plan'
import { post } from '../../../text/teacher'

const SHORT = 16

/** What a way out means for these very tasks. */
export function choiceSays(choice: Choice, tasks: readonly TaskInput[], day: Day): string {
  const text = (taskIndex: number) => {
    const words = [...taskOfChoice(tasks, day, taskIndex)]
    return words.length > SHORT ? `${words.slice(0, SHORT).join('')}…` : words.join('')
  }
  switch (choice.way) {
    case 'trim':
      return post.way.trim(text(choice.taskIndex), choice.toMinutes)
    case 'trim-several':
      return post.way.several(choice.trims.map((one) => post.way.trim(text(one.taskIndex), one.toMinutes)))
    case 'make-optional':
      return post.way.optional(text(choice.taskIndex))
    case 'move-into-school':
      return post.way.school(text(choice.taskIndex))
    case 'another-day':
      return post.way.anotherDay(choice.day)
    case 'publish-overrun':
      return post.way.overrun(choice.extraMinutes)
    case 'all-in-class':
    case 'all-after-school':
      return post.way.all
  }
}
