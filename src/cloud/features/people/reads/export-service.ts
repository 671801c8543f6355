/** Everything else that is kept of a child, by table: what is added to the database is added here, and a test counts them. */
export const EXPORTED_TABLES = [
  'choosing',
  'place',
  'exemption',
  'draw_result',
  'refund',
  'collector',
  'pickup_default',
  'pickup_exception',
  'pickup_word',
  'leave_told',
  'way_home',
  'leave_time',
  'day_mark',
] as const
export type ExportedTable = (typeof EXPORTED_TABLES)[number]

/** The keys say nothing the copy does not say already; of a paper code there is only a hash. */
const WITHOUT = `'{district_id,school_id,child_id,code_hash}'::text[]`

/** SQL of one JSON with the rows of each table that belong to child `k`, as they are stored. */
export const EXPORT_SERVICE = `jsonb_build_object(${EXPORTED_TABLES.map(
  (table) => `'${table}', (select coalesce(jsonb_agg(to_jsonb(x) - ${WITHOUT}), '[]') from ${table} x
    where x.district_id = k.district_id and x.school_id = k.school_id and x.child_id = k.child_id)`,
).join(', ')})`
