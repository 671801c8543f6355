import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret behind demo tokens, made once a data folder, so that a chosen identity survives a restart. */
export function demoSecret(folder: string): string {
  const file = join(folder, 'demo-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
