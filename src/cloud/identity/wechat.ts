/**
 * The openid WeChat vouches for in this invocation, or null. Read it first thing in `main`: the platform rewrites the
 * environment for every call. WX_OPENID counts only when WX_CONTEXT_KEYS lists it: otherwise it is somebody's setting.
 */
export function openidOfWechat(env: Record<string, string | undefined>): string | null {
  const vouched = (env.WX_CONTEXT_KEYS ?? '').split(',').map((key) => key.trim())
  return (vouched.includes('WX_OPENID') && env.WX_OPENID) || null
}
