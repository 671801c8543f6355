import { approvalsRouter } from './features/approvals/router'
import { homeworkRouter } from './features/homework/router'
import { institutionsRouter } from './features/institutions/router'
import { peopleRouter } from './features/people/router'
import { registerImportsRouter } from './features/register-imports/router'
import { schoolsRouter } from './features/schools/router'
import { joinRouters, router } from './procedure'

export const appRouter = router({
  approvals: approvalsRouter,
  homework: homeworkRouter,
  institutions: joinRouters(institutionsRouter, registerImportsRouter),
  people: peopleRouter,
  schools: schoolsRouter,
})

export type AppRouter = typeof appRouter
