import { resolve } from 'node:path'
import { importCommand } from './import-command'
import { openDatabase } from './open-database'
import { StartError } from './start-error'

/* The register from a file, for whoever runs the database. Without --apply it only shows what would be done. */

const open = () => openDatabase(process.env.DATABASE_URL, resolve(process.env.DATA_DIR ?? '.data'))

importCommand(process.argv.slice(2), open, { say: console.log, sayProgress: console.error }).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof StartError ? error.message : error)
    process.exitCode = 1
  },
)
