/** A node of the rendered tree, as j-component keeps it. */
export interface VirtualNode {
  tagName: string
  /** A custom component's own id; of anything else the tag again. */
  componentId: string
  content: string
  /** What wcc made of wx:if, wx:for and template has another type than a real component. */
  type: number
  attrs: { name: string; value: unknown }[]
  event: Record<string, { handler: string } | undefined>
  children: VirtualNode[]
  exparserNode: { $$: unknown; __virtual?: unknown; shadowRoot?: { _vt?: VirtualNode } }
}

// j-component/src/tool/constant.js
const SLOT = 11
const COMPONENT = 17
const TEXT = 18

/** What is met below a node: text, and elements with what is below them. Custom components are entered. */
export type Met = string | { node: VirtualNode; below: Met[] }

/**
 * Everything below a node as it comes to lie on the screen: wx:if, wx:for and template leave no element of their own, a
 * custom component holds its own tree with the caller's children in its slots, one with a virtual host only that tree.
 */
export function metBelow(node: VirtualNode, slotted: Met[] = []): Met[] {
  return node.children.flatMap((child): Met[] => {
    if (child.type === TEXT) return [child.content]
    if (child.type === SLOT) return slotted
    if (child.type !== COMPONENT) return metBelow(child, slotted)
    const own = child.componentId !== child.tagName ? child.exparserNode.shadowRoot?._vt : undefined
    const light = metBelow(child, slotted)
    if (!own) return [{ node: child, below: light }]
    const inside = metBelow(own, light)
    return isVirtual(child) ? inside : [{ node: child, below: inside }]
  })
}

const isVirtual = ({ exparserNode }: VirtualNode) => Boolean(exparserNode.__virtual) || !exparserNode.$$
