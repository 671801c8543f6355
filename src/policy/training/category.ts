/** What a training institution may be approved to teach. Academic: policy-facts §3, the nine subjects and their curriculum. */
export const CATEGORIES = [
  { code: 'morals', name: '道德与法治', kind: 'academic' },
  { code: 'chinese', name: '语文', kind: 'academic' },
  { code: 'history', name: '历史', kind: 'academic' },
  { code: 'geography', name: '地理', kind: 'academic' },
  { code: 'math', name: '数学', kind: 'academic' },
  { code: 'foreign-language', name: '外语', kind: 'academic' },
  { code: 'physics', name: '物理', kind: 'academic' },
  { code: 'chemistry', name: '化学', kind: 'academic' },
  { code: 'biology', name: '生物', kind: 'academic' },
  { code: 'sport', name: '体育', kind: 'non-academic' },
  { code: 'culture-art', name: '文化艺术', kind: 'non-academic' },
  { code: 'science-practice', name: '科技与综合实践', kind: 'non-academic' },
] as const

export type CategoryCode = (typeof CATEGORIES)[number]['code']
export type CategoryKind = (typeof CATEGORIES)[number]['kind']

export const CATEGORY_CODES = CATEGORIES.map(({ code }) => code)

const KINDS = new Map<CategoryCode, CategoryKind>(CATEGORIES.map(({ code, kind }) => [code, kind]))

/** 学科类 or 非学科类; other rules hold for each. */
export const kindOf = (code: CategoryCode): CategoryKind => KINDS.get(code) ?? 'academic'
