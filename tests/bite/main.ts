import { BREAKS } from './breaks'
import { canTry, catcherOf, Watch } from './caught'

/*
 * npm run bite:weapp: breaks copies of the built mini-program, one way each, and prints what caught each break. Ends badly
 * when a break gets through, is not caught by whom it should be, or when the unbroken copy is not clean.
 */
const WIDTH = 120

const row = (name: string, by: string, says: string) => console.log(`${name.padEnd(50)} | ${by.padEnd(27)} | ${says.slice(0, WIDTH)}`)

async function run(): Promise<{ passed: number; failed: number }> {
  const watch = await Watch.open()
  const counts = { passed: 0, failed: 0 }
  row('break', 'caught by', 'says')
  const clean = await watch.caughtAfter(() => undefined)
  row('(nothing broken)', clean[0]?.by ?? 'nobody, as it should be', clean[0]?.says ?? '')
  counts[clean.length === 0 ? 'passed' : 'failed'] += 1
  for (const { name, by, apply } of BREAKS) {
    if (!canTry(by)) {
      row(name, `NOT RUN: ${by}`, 'this machine cannot run what catches it')
      continue
    }
    const catches = await watch.caughtAfter(apply)
    const right = catches.find((one) => one.by === catcherOf(by))
    const shown = right ?? { by: 'GOT THROUGH', says: `${catcherOf(by)} should have caught it` }
    row(name, shown.by, shown.says)
    counts[right ? 'passed' : 'failed'] += 1
  }
  const again = await watch.caughtAfter(() => undefined)
  row('(nothing broken, once more)', again[0]?.by ?? 'nobody, as it should be', again[0]?.says ?? '')
  counts[again.length === 0 ? 'passed' : 'failed'] += 1
  await watch.close()
  return counts
}

run().then(
  ({ passed, failed }) => {
    console.log(`${passed} passed, ${failed} failed`)
    process.exit(failed === 0 ? 0 : 1) // j-component's window keeps timers
  },
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
