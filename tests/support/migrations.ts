import { join } from 'node:path'

/** Where the steps of the schema lie. */
export const MIGRATIONS = join(__dirname, '../../src/cloud/database/migrations')
