import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT, runNode } from './run.mjs'

// By itself jest leaves one core free, and on two cores works on one file at a time.
const WORKERS = Math.max(2, os.availableParallelism() - 1)

const RESULTS = path.join(ROOT, 'dist', 'test-results')

/** Runs jest projects and keeps the counts in dist/test-results/<name>.json; a run that ends without counts is one failure. */
export async function runSuite(name, projects, { environment = {}, args = [], workers = WORKERS } = {}) {
  console.log(`\n── ${name}`)
  mkdirSync(RESULTS, { recursive: true })
  const file = path.join(RESULTS, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.json`)
  rmSync(file, { force: true })
  const code = await runNode(
    ['node_modules/jest/bin/jest.js', '--selectProjects', ...projects, '--json', `--outputFile=${file}`, `--maxWorkers=${workers}`, ...args],
    { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', ...environment },
  )
  if (!existsSync(file)) return { name, passed: 0, failed: 1 }
  const counts = JSON.parse(readFileSync(file, 'utf8'))
  // A test file that cannot even be loaded has no test to fail.
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites
  return { name, passed: counts.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
}

/** Prints the counts of all suites, the sum last, and ends the command: exit 1 when anything failed or nothing ran. */
export function conclude(suites) {
  console.log('')
  for (const { name, passed, failed } of suites) console.log(`${name}: ${passed} passed, ${failed} failed`)
  const passed = suites.reduce((sum, suite) => sum + suite.passed, 0)
  const failed = suites.reduce((sum, suite) => sum + suite.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}
