import { apiNouns } from './functions/api/router'
import { registerNouns } from './functions/register/router'
import { router } from './procedure'

/** Every noun, as one machine answers it and as the client's types know it; deployed, each function has its own. */
export const appRouter = router({ ...apiNouns, ...registerNouns })

export type AppRouter = typeof appRouter
