/*
 * Pieces of the statements of this feature. Every join carries (district_id, school_id), so that each lookup is a
 * range of an index and a distributed database stays on one node.
 */

/** SQL of a JSON list, empty and not null without rows. */
export const list = (row: string, from: string) => `coalesce((select json_agg(${row}) ${from}), '[]'::json)`

export const ofSchool = (a: string, b: string) =>
  `${a}.district_id = ${b}.district_id and ${a}.school_id = ${b}.school_id`

export const ofClass = (a: string, b: string) => `${ofSchool(a, b)} and ${a}.class_id = ${b}.class_id`

/** whetherCounts of the policy, for task rows `k`; the tests hold the two together. */
export const COUNTS = `k.written and k.required and k.place = 'home'`

/** Columns of class `c` for a ClassRow. */
export const CLASS_FIELDS = `'classId', c.class_id, 'stage', c.stage, 'entryYear', c.entry_year, 'number', c.number`

/** Order of classes `c` wherever they are listed: the lowest grade first. */
export const LOWEST_GRADE_FIRST = 'c.stage desc, c.entry_year desc, c.number'
