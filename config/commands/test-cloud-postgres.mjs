// npm run test:cloud:postgres: the cloud suite on TEST_DATABASE_URL, or on a PostgreSQL started here for it: every test file that
// has a database from tests/support/test-database.ts, because to the others it is all the same (npm test runs them). What
// stands after -- goes to jest instead.
import { installMissing } from './install.mjs'
import { conclude, runSuite } from './jest-suite.mjs'
import { startPostgres } from './temporary-postgres.mjs'

await installMissing()
const given = process.env.TEST_DATABASE_URL
const server = given
  ? { url: given, stop: () => Promise.resolve() }
  : await startPostgres().catch((error) => {
      console.error(error.message)
      process.exit(1)
    })
// The suite runs to its end before anything stops, whoever presses Ctrl-C: jest gets the same signal and ends first.
process.on('SIGINT', () => undefined)
const asked = process.argv.slice(2)
const args = asked.length > 0 ? asked : ['--findRelatedTests', 'tests/support/test-database.ts']
const suite = await runSuite('cloud on PostgreSQL', ['cloud'], { environment: { TEST_DATABASE_URL: server.url }, args })
await server.stop()
conclude([suite])
