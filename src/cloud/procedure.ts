import { initTRPC } from '@trpc/server'
import type { Role } from '../contract/roles'
import type { Context } from './context'

/** Who may call a procedure; the access test reads it and asks each role in turn. */
export type Caller = Role | 'anyone' | 'anyone-signed-in'

interface Meta {
  who: readonly [Caller, ...Caller[]]
}

const t = initTRPC.context<Context>().meta<Meta>().create({ isDev: false, allowOutsideOfServer: true })

export const router = t.router
export const joinRouters = t.mergeRouters

/** Every procedure says who may call it; the gate it calls first makes it true. */
export const procedure = (...who: Meta['who']) => t.procedure.meta({ who })
