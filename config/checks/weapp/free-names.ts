import type * as ESTree from 'estree'

/** A node with the node around it. */
export type Above = (node: ESTree.Node) => ESTree.Node | undefined

const isTypeofOf = (node: ESTree.Node, name: string): boolean =>
  node.type === 'UnaryExpression' && node.operator === 'typeof' && node.argument.type === 'Identifier' && node.argument.name === name

/** Whether the test, having come out as `outcome`, proves that the name exists. */
function proves(test: ESTree.Node, outcome: boolean, name: string): boolean {
  if (test.type === 'UnaryExpression' && test.operator === '!') return proves(test.argument, !outcome, name)
  const last = test.type === 'SequenceExpression' ? test.expressions.at(-1) : undefined // a minifier's if (a = b, test)
  if (last) return proves(last, outcome, name)
  if (test.type === 'LogicalExpression') {
    const both = (test.operator === '&&') === outcome // both sides came out so, not one of them
    const sides = [test.left, test.right].map((side) => proves(side, outcome, name))
    return both ? sides.some(Boolean) : sides.every(Boolean)
  }
  if (test.type !== 'BinaryExpression' || !/^[!=]==?$/.test(test.operator)) return false
  const [asked, other] = isTypeofOf(test.left, name) ? [test.left, test.right] : [test.right, test.left]
  if (!isTypeofOf(asked, name) || other.type !== 'Literal') return false
  const equal = test.operator.startsWith('=') === outcome
  return equal !== (other.value === 'undefined')
}

/** Whether a use of the name is never reached where nothing defines it: inside typeof, or behind a test of typeof. */
export function isGuarded(use: ESTree.Identifier, above: Above): boolean {
  const name = use.name
  for (let inner: ESTree.Node = use, outer = above(use); outer; inner = outer, outer = above(outer)) {
    if (isTypeofOf(outer, name)) return true
    if (outer.type === 'IfStatement' || outer.type === 'ConditionalExpression') {
      if (inner !== outer.test && proves(outer.test, inner === outer.consequent, name)) return true
    }
    if (outer.type === 'LogicalExpression' && inner === outer.right && outer.operator !== '??') {
      if (proves(outer.left, outer.operator === '&&', name)) return true
    }
  }
  return false
}
