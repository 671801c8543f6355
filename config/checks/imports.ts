import path from 'node:path'
import type { SourceFile } from './source-tree'

/** One import or re-export: the project's file it means, or the package, and whether only types come through it. */
export interface Import {
  from: string
  target: string
  typeOnly: boolean
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?([^'"]*?\bfrom\s*)?['"]([^'"]+)['"]/gm
const DYNAMIC = /\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g
const TYPE_QUERY = /\btypeof\s+$/

/** All imports of the files; relative ones resolved among them, packages kept by name. */
export function importsOf(files: SourceFile[]): Import[] {
  const known = new Set(files.map((file) => file.path))
  const resolve = (from: string, target: string): string => {
    if (!target.startsWith('.')) return target
    const base = path.posix.join(path.posix.dirname(from), target)
    return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((p) => known.has(p)) ?? base
  }
  return files.flatMap(({ path: from, text }) => {
    const statements = [...text.matchAll(STATEMENT)].map(([, type, , target = '']) => ({
      from,
      target: resolve(from, target),
      typeOnly: type !== undefined,
    }))
    const dynamic = [...text.matchAll(DYNAMIC)].map((match) => ({
      from,
      target: resolve(from, match[1] ?? ''),
      typeOnly: TYPE_QUERY.test(text.slice(0, match.index)),
    }))
    return [...statements, ...dynamic]
  })
}

/** The rings of files that import each other at run time, each named once. */
export function cyclesOf(imports: Import[]): string[][] {
  const edges = new Map<string, string[]>()
  for (const { from, target, typeOnly } of imports) {
    if (!typeOnly) edges.set(from, [...(edges.get(from) ?? []), target])
  }
  const done = new Set<string>()
  const cycles: string[][] = []
  const visit = (file: string, way: string[]) => {
    if (way.includes(file)) {
      cycles.push(way.slice(way.indexOf(file)))
      return
    }
    if (done.has(file)) return
    for (const target of edges.get(file) ?? []) visit(target, [...way, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  return cycles
}
