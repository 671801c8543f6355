import { cyclesOf, importsOf } from './imports'
import type { Import } from './imports'
import { linesOf } from './source-tree'
import type { Finding, SourceFile } from './source-tree'

export const LIMITS = { longest: 400, percentile95: 250, median: 60 }

const ROOMS = ['policy', 'contract', 'cloud', 'miniprogram'] as const
type Room = (typeof ROOMS)[number]

// What a room may import of another room: everything, types only, or (not named) nothing.
const MAY: Record<Room, Partial<Record<Room, 'all' | 'types'>>> = {
  policy: {},
  contract: { policy: 'all' },
  cloud: { contract: 'all', policy: 'all' },
  miniprogram: { contract: 'all', policy: 'all', cloud: 'types' },
}

const FEATURE_FILE = /^src\/cloud\/features\/[a-z-]+\/((router|reads|writes|access|shapes)\.ts|(reads|writes)\/[a-z0-9-]+\.ts)$/
const DATABASE_PART = /^src\/cloud\/(database|local|features\/[^/]+\/(reads|writes)|identity\/(reads|writes))(\/|\.ts)/
const DATABASE_MODULE = /^(drizzle-orm(\/|$)|pg$|@electric-sql\/|src\/cloud\/database\/schema)/
const VAGUE = /(^|\/)(utils?|helpers?|common)(\/|\.|$)/
const BARREL = /^\s*export\s+(\*|\{[^}]*\})\s+from\b/m

const roomOf = (place: string): Room | undefined => ROOMS.find((room) => place.startsWith(`src/${room}/`))

function misnamed({ path, text }: SourceFile): Finding[] {
  const findings: Finding[] = []
  if (VAGUE.test(path)) findings.push({ path, says: 'says nothing of what is in it (utils, helpers, common)' })
  if (/[A-Z_]/.test(path)) findings.push({ path, says: 'is not kebab-case' })
  if (path.endsWith('.ts') && BARREL.test(text)) findings.push({ path, says: 'hands on what other files export (a barrel)' })
  if (path.startsWith('src/cloud/features/') && !FEATURE_FILE.test(path)) {
    findings.push({ path, says: 'a feature has router, reads, writes, access and shapes only' })
  }
  return findings
}

function misdirected({ from, target, typeOnly }: Import): Finding[] {
  const [mine, theirs] = [roomOf(from), roomOf(target)]
  if (mine && theirs && mine !== theirs) {
    const may = MAY[mine][theirs]
    if (may === undefined) return [{ path: from, says: `${mine} may not import ${theirs} (${target})` }]
    if (may === 'types' && !typeOnly) return [{ path: from, says: `${mine} takes types only from ${theirs} (${target})` }]
  }
  if (mine === 'cloud' && !typeOnly && DATABASE_MODULE.test(target) && !DATABASE_PART.test(from)) {
    return [{ path: from, says: `only reads and writes touch the database (${target})` }]
  }
  return []
}

/** The line counts, smallest first, and what they must not exceed. */
export function sizesOf(files: SourceFile[]): { median: number; percentile95: number; longest: number } {
  const lines = files.map(linesOf).sort((a, b) => a - b)
  const at = (share: number) => lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0
  return { median: at(0.5), percentile95: at(0.95), longest: lines.at(-1) ?? 0 }
}

/** Everything in src that breaks the tree's rules (architecture: rooms, features, names, sizes, cycles). */
export function checkTree(files: SourceFile[]): Finding[] {
  const code = files.filter((file) => /\.tsx?$/.test(file.path))
  const imports = importsOf(code)
  const sizes = sizesOf(code)
  return [
    ...code.flatMap(misnamed),
    ...imports.flatMap(misdirected),
    ...cyclesOf(imports).map((cycle) => ({ path: cycle[0] ?? '', says: `imports itself: ${cycle.join(' → ')}` })),
    ...files
      .filter((file) => linesOf(file) > LIMITS.longest)
      .map((file) => ({ path: file.path, says: `has ${linesOf(file)} lines, more than ${LIMITS.longest}` })),
    ...(['median', 'percentile95'] as const)
      .filter((figure) => sizes[figure] > LIMITS[figure])
      .map((figure) => ({ path: 'src', says: `${figure} of lines is ${sizes[figure]}, more than ${LIMITS[figure]}` })),
  ]
}
