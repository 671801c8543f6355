import { afterSchoolRouter } from './features/after-school/router'
import { approvalsRouter } from './features/approvals/router'
import { homeworkRouter } from './features/homework/router'
import { institutionsRouter } from './features/institutions/router'
import { leavingRouter } from './features/leaving/router'
import { peopleRouter } from './features/people/router'
import { registerImportsRouter } from './features/register-imports/router'
import { schoolsRouter } from './features/schools/router'
import { joinRouters, router } from './procedure'

export const appRouter = router({
  afterSchool: afterSchoolRouter,
  approvals: approvalsRouter,
  homework: homeworkRouter,
  institutions: joinRouters(institutionsRouter, registerImportsRouter),
  leaving: leavingRouter,
  people: peopleRouter,
  schools: schoolsRouter,
})

export type AppRouter = typeof appRouter
