import { afterSchoolRouter } from '../../features/after-school/router'
import { homeworkRouter } from '../../features/homework/router'
import { leavingRouter } from '../../features/leaving/router'
import { peopleRouter } from '../../features/people/router'
import { schoolsRouter } from '../../features/schools/router'

/** What families and schools call every day. */
export const apiNouns = {
  afterSchool: afterSchoolRouter,
  homework: homeworkRouter,
  leaving: leavingRouter,
  people: peopleRouter,
  schools: schoolsRouter,
}
