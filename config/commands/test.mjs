// npm test: everything that needs no extra server and no browser, on a fresh clone too.
import { tryToBuild } from './build.mjs'
import { installMissing } from './install.mjs'
import { conclude, runSuite } from './jest-suite.mjs'

await installMissing()
// A build that fails is counted, and the suites that need none of it still run.
const builds = []
for (const target of ['weapp', 'cloudfunctions']) {
  const failed = (await tryToBuild(target, { onlyIfStale: true })) === 0 ? 0 : 1
  builds.push({ name: `build of ${target}`, passed: 1 - failed, failed })
}
conclude([
  ...builds,
  // Phones and cloud functions stand in different zones; the school is in Asia/Shanghai in all of them.
  await runSuite('policy in UTC', ['policy'], { environment: { TZ: 'UTC' } }),
  await runSuite('policy in Los Angeles', ['policy'], { environment: { TZ: 'America/Los_Angeles' } }),
  await runSuite('cloud on PGlite', ['cloud'], { environment: { TEST_DATABASE_URL: '' } }),
  await runSuite('stores and parts of the mini-program', ['miniprogram']),
  await runSuite('pages', ['pages']),
  await runSuite('built mini-program', ['weapp']),
  await runSuite('tools', ['tools']),
])
