import type { CategoryCode } from './category'

/** Which bureau approves which category; each district's own, null where nobody has been named (policy-facts §3). */
export type BureauTable = Readonly<Partial<Record<CategoryCode, string | null>>>

/** A bureau an application needs, and for which of its categories. */
export interface BureauNeed {
  bureau: string | 'to-be-named'
  categories: CategoryCode[]
}

/** The bureaus these categories need, each once, in the order of the categories; an unknown one is never guessed. */
export function bureausFor(categories: readonly CategoryCode[], table: BureauTable): BureauNeed[] {
  const needs = new Map<string, CategoryCode[]>()
  for (const code of new Set(categories)) {
    const bureau = table[code]?.trim() || 'to-be-named'
    needs.set(bureau, [...(needs.get(bureau) ?? []), code])
  }
  return [...needs].map(([bureau, of]) => ({ bureau, categories: of }))
}
