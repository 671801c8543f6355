import path from 'node:path'
import { RULES } from './all-rules'
import { placeOf } from './finding'
import type { Rule } from './finding'
import { NoPackage, readShipped } from './shipped'
import type { Shipped } from './shipped'

const MOST_SHOWN = 10

/** Tries one rule and prints what came of it; false when the package is refused. */
function holds(rule: Rule, shipped: Shipped): boolean {
  const findings = rule.check(shipped)
  const faults = findings.filter(({ advice }) => !advice)
  console.log(`${faults.length === 0 ? 'ok     ' : 'REFUSED'} ${rule.name}: ${rule.says}`)
  for (const finding of findings.slice(0, MOST_SHOWN)) {
    console.log(`        ${placeOf(finding)} ${finding.says}\n          → ${finding.do}`)
  }
  if (findings.length > MOST_SHOWN) console.log(`        … and ${findings.length - MOST_SHOWN} more`)
  return faults.length === 0
}

function check(root: string): { passed: number; failed: number } {
  const shipped = readShipped(root)
  const counts = { passed: 0, failed: 0 }
  for (const rule of RULES) {
    const excuse = rule.cannotRun?.()
    if (excuse !== undefined) console.log(`NOT RUN ${rule.name}: ${excuse}`)
    else if (holds(rule, shipped)) counts.passed += 1
    else counts.failed += 1
  }
  return counts
}

let counts = { passed: 0, failed: 1 }
try {
  counts = check(path.resolve(process.argv[2] ?? 'dist/weapp'))
} catch (error) {
  if (!(error instanceof NoPackage)) throw error
  console.log(error.message)
}
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
