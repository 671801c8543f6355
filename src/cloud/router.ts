import { approvalsRouter } from './features/approvals/router'
import { homeworkRouter } from './features/homework/router'
import { institutionsRouter } from './features/institutions/router'
import { peopleRouter } from './features/people/router'
import { schoolsRouter } from './features/schools/router'
import { router } from './procedure'

export const appRouter = router({
  approvals: approvalsRouter,
  homework: homeworkRouter,
  institutions: institutionsRouter,
  people: peopleRouter,
  schools: schoolsRouter,
})

export type AppRouter = typeof appRouter
