import { faultsOf } from '../../config/checks/tap-costs'

const before = { name: 'class', calls: 1, bytes: 10_000, largestBytes: 10_000, nodes: 100, depth: 8, children: 30 }
const faults = (more: Partial<typeof before>) => faultsOf([{ ...before, ...more }], [before])

test('a figure a fifth above its baseline passes, and one more fails by its name and both numbers', () => {
  expect(faults({ bytes: 12_000, nodes: 120 })).toEqual([])
  expect(faults({ nodes: 121 })).toEqual(['class: nodes 100 → 121, more than a fifth above its baseline'])
  expect(faults({ bytes: 12_001 })).toEqual(['class: bytes 10000 → 12001, more than a fifth above its baseline'])
})

test('what varies from run to run is not taken for growth, and a fall is none', () => {
  expect(faults({ calls: 3 })).toEqual([])
  expect(faults({ calls: 4 })).toHaveLength(1)
  expect(faults({ bytes: 10, nodes: 1 })).toEqual([])
})

test.each([
  ['calls', 20], ['largestBytes', 256 * 1024], ['nodes', 999], ['depth', 29], ['children', 60],
] as const)('%s is refused above %i whatever the baseline says', (key, limit) => {
  const at = { ...before, [key]: limit }
  const above = { ...before, [key]: limit + 1 }
  expect(faultsOf([at], [at])).toEqual([])
  expect(faultsOf([above], [above])).toEqual([`class: ${key} ${limit + 1}, WeChat's limit is ${limit}`])
})

test('a scenario that only the run or only the baseline knows is a fault, so that neither shrinks unseen', () => {
  expect(faultsOf([before], [])).toEqual(['class: has no baseline; renew it by npm run size -- --renew'])
  expect(faultsOf([], [before])).toEqual(['class: in the baseline and not measured; run npm test, or renew the baseline'])
})
