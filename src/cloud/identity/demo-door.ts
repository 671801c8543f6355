import { createHmac, timingSafeEqual } from 'node:crypto'

/** Set by WeChat's and Tencent Cloud's runtimes in every deployed function. */
const DEPLOYED = ['SCF_NAMESPACE', 'WX_CONTEXT_KEYS', 'TENCENTCLOUD_RUNENV', 'SCF_FUNCTIONNAME', 'TCB_ENV', 'KUBERNETES_SERVICE_HOST']

/** Every demo person's openid begins so, and no real one: with DATABASE_URL real rows may lie beside the demo's. */
const DEMO = 'demo-'

/** Lets somebody be a demo person on one machine: tokens can only be made by who holds the secret. */
export interface DemoDoor {
  tokenFor(openid: string): string
  /** The openid a token stands for, or null when it was not made here. */
  openidOf(token: string | undefined): string | null
}

/** There is no door in production or in a deployed function: null, whatever else is set, and no secret is made. */
export function demoDoor(env: Record<string, string | undefined>, secretOf: () => string): DemoDoor | null {
  if (env.NODE_ENV === 'production' || DEPLOYED.some((name) => env[name])) return null
  const secret = secretOf()
  const sign = (openid: string) => createHmac('sha256', secret).update(openid).digest()
  return {
    tokenFor: (openid) => `${Buffer.from(openid).toString('base64url')}.${sign(openid).toString('base64url')}`,
    openidOf(token) {
      const [name = '', signature = ''] = (token ?? '').split('.')
      const openid = Buffer.from(name, 'base64url').toString()
      const given = Buffer.from(signature, 'base64url')
      const right = sign(openid)
      return openid.startsWith(DEMO) && given.length === right.length && timingSafeEqual(given, right) ? openid : null
    },
  }
}
