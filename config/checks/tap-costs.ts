/** What one way through the pages cost: setData calls and bytes, and the tree as it stood at its end. */
export interface ScenarioCost {
  name: string
  calls: number
  bytes: number
  largestBytes: number
  nodes: number
  depth: number
  children: number
}

export type CostKey = Exclude<keyof ScenarioCost, 'name'>

/**
 * WeChat's limits (setData ≤ 256 KB and ≤ 20 a second, < 1000 nodes, depth < 30, ≤ 60 children of one node); a scenario counts
 * as one second, the stricter reading.
 */
export const WECHAT_LIMITS: Partial<Record<CostKey, number>> = {
  calls: 20,
  largestBytes: 256 * 1024,
  nodes: 999,
  depth: 29,
  children: 60,
}

const MOST_GROWTH = 1.2
/** Below these a fifth is noise: how many drawings fall together varies by one or two, and a year or an id by a few digits. */
const NOISE: Record<CostKey, number> = { calls: 2, bytes: 200, largestBytes: 200, nodes: 2, depth: 1, children: 2 }
const KEYS = Object.keys(NOISE) as CostKey[]

/** Every figure above a limit, every one a fifth above its baseline, and every scenario that only one of the two knows. */
export function faultsOf(measured: readonly ScenarioCost[], baseline: readonly ScenarioCost[]): string[] {
  const known = new Map(baseline.map((one) => [one.name, one]))
  const gone = baseline.filter(({ name }) => !measured.some((one) => one.name === name))
  return [
    ...measured.flatMap((cost) => [...overLimit(cost), ...grown(cost, known.get(cost.name))]),
    ...gone.map(({ name }) => `${name}: in the baseline and not measured; run npm test, or renew the baseline`),
  ]
}

const overLimit = (cost: ScenarioCost): string[] =>
  KEYS.flatMap((key) => {
    const limit = WECHAT_LIMITS[key]
    return limit !== undefined && cost[key] > limit ? [`${cost.name}: ${key} ${cost[key]}, WeChat's limit is ${limit}`] : []
  })

function grown(cost: ScenarioCost, before: ScenarioCost | undefined): string[] {
  if (!before) return [`${cost.name}: has no baseline; renew it by npm run size -- --renew`]
  return KEYS.filter((key) => cost[key] > before[key] * MOST_GROWTH && cost[key] - before[key] > NOISE[key]).map(
    (key) => `${cost.name}: ${key} ${before[key]} → ${cost[key]}, more than a fifth above its baseline`,
  )
}

const HEADS = ['setData', 'KB', 'largest', 'nodes', 'depth', 'children']
const kb = (bytes: number) => (bytes / 1024).toFixed(1)

/** The scenarios as lines of a table. */
export const tableOf = (costs: readonly ScenarioCost[]): string[] => [
  lineOf('scenario', HEADS),
  ...costs.map((one) => lineOf(one.name, [one.calls, kb(one.bytes), kb(one.largestBytes), one.nodes, one.depth, one.children])),
  lineOf('limit of WeChat', [20, '', 256, '< 1000', '< 30', 60]),
]

const lineOf = (name: string, cells: (string | number)[]) =>
  `     ${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(9)).join('')}`
