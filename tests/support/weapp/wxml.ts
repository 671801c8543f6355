import { getWxml } from 'miniprogram-simulate/src/compile'

type Render = (data: unknown) => unknown

const OPTIONS = { compiler: 'official' as const, compilerOptions: { maxBuffer: 64 << 20 } }
// What wcc compiles keeps its constants in one global by the number of the file, as if there were one package only.
interface Compiled {
  __WXML_GLOBAL__?: { ops_cached: object }
}
const compiled = globalThis as Compiled
const constants = new Map<string, object>()

function withConstantsOf<T>(root: string, act: () => T): T {
  const before = compiled.__WXML_GLOBAL__
  if (before) before.ops_cached = constants.get(root) ?? {}
  try {
    return act()
  } finally {
    const after = compiled.__WXML_GLOBAL__
    if (after) constants.set(root, after.ops_cached)
  }
}

/** The render function of a page's or component's wxml, made by WeChat's own compiler for its whole package. */
export function templateOf(root: string, place: string): Render {
  const render = withConstantsOf(root, () => getWxml(`${root}/${place}`, { rootPath: root, ...OPTIONS }))
  return (data) => withConstantsOf(root, () => render(data))
}
