import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret behind demo tokens, made once a data folder, so that a chosen identity survives a restart. */
export const demoSecret = (folder: string): string => secretIn(folder, 'demo-secret')

/** The register's key of one machine, so that a printed code and a kept snapshot survive a restart. */
export const registerSeed = (folder: string): string => secretIn(folder, 'register-key')

function secretIn(folder: string, name: string): string {
  const file = join(folder, name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
