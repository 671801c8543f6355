import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret behind demo tokens, made once a data folder, so that a chosen identity survives a restart. */
export const demoSecret = (folder: string): string => secretIn(folder, 'demo-secret')

/** The register's key of one machine, so that a printed code and a kept snapshot survive a restart. */
export const registerSeed = (folder: string): string => secretIn(folder, 'register-key')

function secretIn(folder: string, name: string): string {
  const file = join(folder, name)
  if (!existsSync(file)) make(file)
  return readFileSync(file, 'utf8')
}

/** Written aside and given its name whole: of two processes that start at once both keep the first one's. */
function make(file: string): void {
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, randomBytes(32).toString('hex'), { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(aside)
  }
}
