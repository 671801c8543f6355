import path from 'node:path'
import { readTree } from './source-tree'
import { checkTree, LIMITS, sizesOf } from './tree-rules'

const files = readTree(path.resolve(__dirname, '../..'), 'src')
const findings = checkTree(files)
for (const { path: place, says } of findings) console.log(`${place}: ${says}`)

const { median, percentile95, longest } = sizesOf(files.filter((file) => /\.tsx?$/.test(file.path)))
console.log(
  `${files.length} files; lines: median ${median} (≤ ${LIMITS.median}), ` +
    `95th percentile ${percentile95} (≤ ${LIMITS.percentile95}), longest ${longest} (≤ ${LIMITS.longest})`,
)
console.log(findings.length === 0 ? 'structure: as agreed' : `structure: ${findings.length} findings`)
process.exitCode = findings.length === 0 ? 0 : 1
