import { parse } from 'acorn'
import { fullAncestor } from 'acorn-walk'
import { analyze } from 'eslint-scope'
import type * as ESTree from 'estree'
import { isGuarded } from './free-names'
import { textsWith } from './shipped'
import type { Shipped } from './shipped'

/** Where in the script it stands, as an offset: lines are counted for what is found only. */
interface Place {
  at: number
}

/** What the rules ask of one script of the package. */
export interface ScriptFacts {
  /** Why it is no script at the level of TARGET; nothing else is known of it then. */
  fault?: Place & { says: string }
  /** Names that the script uses and does not define, with the text of the function around them. */
  free: (Place & { name: string; guarded: boolean; around: string })[]
  /** The names of members that are called: `chooseImage` of wx.chooseImage(). */
  calls: (Place & { name: string })[]
  /** The names that objects get: `eh` of { eh() {} } and of page.eh = … */
  keys: ReadonlySet<string>
  requires: (Place & { target: string })[]
}

/** The browserslist that the level below is for; a test holds it against package.json. */
export const TARGET = ['ios >= 12', 'chrome >= 80']

// iOS 12 decides (Chrome 80 reads ES2020). Safari 12 reads all of ES2019 but lookbehind (16.4); of ES2020 it lacks ?. and ??
// (13.4) and BigInt (14), of ES2021 ??= and 1_000 (14, 13), of ES2022 class fields and #x (14.1) and top-level await (15).
// WeChat does not lower it for us: project.config.json says es6: false, because twice compiled is twice as big.
const LEVEL = 2019
const LOOKBEHIND = /\(\?<[=!]/

const placeOf = (node: ESTree.Node): Place => ({ at: node.range?.[0] ?? 0 })
const none = { free: [], calls: [], keys: new Set<string>(), requires: [] }

function faultOf(error: unknown): ScriptFacts['fault'] {
  if (!(error instanceof SyntaxError) || !('pos' in error) || typeof error.pos !== 'number') throw error
  return { at: error.pos, says: error.message.replace(/ \(\d+:\d+\)$/, '') }
}

const nameOf = (node: ESTree.Node): string | undefined =>
  node.type === 'Identifier' ? node.name : node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

/** The name under which the node hands something out, if it does. */
function keyOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Property' || node.type === 'MethodDefinition') return nameOf(node.key)
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') return nameOf(node.left.property)
  return undefined
}

function read(text: string): ScriptFacts {
  let program: ESTree.Program
  try {
    // WeChat wraps each file in a function, so `return` may stand at the top.
    const options = { ecmaVersion: LEVEL, ranges: true, allowReturnOutsideFunction: true } as const
    program = parse(text, options) as unknown as ESTree.Program
  } catch (error) {
    return { ...none, fault: faultOf(error) }
  }
  const parents = new Map<ESTree.Node, ESTree.Node>()
  const facts = { ...none, calls: [], keys: new Set<string>(), requires: [] } as {
    -readonly [Key in keyof ScriptFacts]: ScriptFacts[Key]
  } & { keys: Set<string> }
  fullAncestor(program as unknown as Parameters<typeof fullAncestor>[0], (walked, _state, ancestors) => {
    const [node, parent] = [walked, ancestors.at(-2)] as unknown as [ESTree.Node, ESTree.Node | undefined]
    if (parent) parents.set(node, parent)
    const key = keyOf(node)
    if (key !== undefined) facts.keys.add(key)
    if (node.type === 'Literal' && 'regex' in node && LOOKBEHIND.test(node.regex.pattern)) {
      facts.fault ??= { ...placeOf(node), says: 'regular expression looks behind itself' }
    }
    if (node.type !== 'CallExpression') return
    if (node.callee.type === 'MemberExpression') {
      const name = nameOf(node.callee.property)
      if (name !== undefined) facts.calls.push({ ...placeOf(node.callee.property), name })
    }
    const [target] = node.arguments
    if (node.callee.type === 'Identifier' && node.callee.name === 'require' && target?.type === 'Literal') {
      facts.requires.push({ ...placeOf(node), target: String(target.value) })
    }
  })
  const above = (node: ESTree.Node) => parents.get(node)
  const around = (node: ESTree.Node): string => {
    let outer = above(node)
    while (outer && !/Function/.test(outer.type)) outer = above(outer)
    return outer?.range ? text.slice(...outer.range) : ''
  }
  const through = analyze(program, { ecmaVersion: LEVEL }).globalScope?.through ?? []
  facts.free = through.flatMap(({ identifier }) =>
    identifier.type !== 'Identifier'
      ? []
      : [{ ...placeOf(identifier), name: identifier.name, guarded: isGuarded(identifier, above), around: around(identifier) }],
  )
  return facts
}

// A broken copy of a package shares all its scripts but one with the whole one.
const known = new Map<string, ScriptFacts>()

/** The scripts of the package and what they say of themselves. */
export const scriptFactsOf = (shipped: Shipped): { file: string; text: string; facts: ScriptFacts }[] =>
  textsWith(shipped, '.js').map(({ file, text }) => {
    const facts = known.get(text) ?? read(text)
    known.set(text, facts)
    return { file, text, facts }
  })
