import { metBelow } from './virtual-node'
import type { Met, VirtualNode } from './virtual-node'

/** What WeChat's audit counts of a page: all nodes, the deepest chain of them, the most children of one node. */
export interface TreeSize {
  nodes: number
  depth: number
  children: number
}

/** The size of a page's tree, in sight or not. */
export const sizeOf = (root: VirtualNode): TreeSize => measure(metBelow(root))

function measure(met: Met[]): TreeSize {
  const below = met.flatMap((one) => (typeof one === 'string' ? [] : [measure(one.below)]))
  return {
    nodes: below.reduce((sum, size) => sum + size.nodes + 1, 0),
    depth: 1 + Math.max(-1, ...below.map((size) => size.depth)),
    children: Math.max(below.length, ...below.map((size) => size.children)),
  }
}
