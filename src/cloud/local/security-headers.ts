import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const INLINE = /<script>([\s\S]*?)<\/script>/g

/** Taro writes the type scale into the page as a script: only what the built page itself says may run inline. */
function inlineScripts(pages: string | null): string[] {
  const page = pages && join(pages, 'index.html')
  if (!page || !existsSync(page)) return []
  const hash = (script: string) => createHash('sha256').update(script).digest('base64')
  return [...readFileSync(page, 'utf8').matchAll(INLINE)].map(([, script = '']) => `'sha256-${hash(script)}'`)
}

/** What browsers are told with every answer; styles are inline because Taro's web components write their own. */
export function securityHeaders(pages: string | null): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    `script-src ${["'self'", ...inlineScripts(pages)].join(' ')}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  }
}
