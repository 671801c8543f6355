import { createTRPCClient } from '@trpc/client'
import type { AppRouter } from '../../cloud/router'
import { envelopeLink } from './link'
import { overHttp } from './transport-http'
import { overCloud } from './transport-weapp'

// Decided at build time, so that each package carries its own way only.
const base = process.env.TARO_APP_API ?? ''
const transport = process.env.TARO_ENV === 'weapp' && base === '' ? overCloud : overHttp(base)

/** The API as the screens call it: `api.homework.tonight.query()`; rejects with ApiError. */
export const api = createTRPCClient<AppRouter>({ links: [envelopeLink(transport)] })
