/** The failure and what caused it, outermost first; not by `instanceof`, which is false for another realm's errors. */
function* causes(error: unknown): Generator<object> {
  for (let at = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : undefined) yield at
}

/** SQLSTATE of a database failure, looking through the wrapper Drizzle puts around it. */
export function sqlState(error: unknown): string | undefined {
  for (const at of causes(error)) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return undefined
}

/** The constraint a statement broke, by its name in schema.ts. */
export function brokenConstraint(error: unknown): string | undefined {
  for (const at of causes(error)) {
    if ('constraint' in at && typeof at.constraint === 'string') return at.constraint
  }
  return undefined
}

export const CHECK_VIOLATION = '23514'
export const UNIQUE_VIOLATION = '23505'
export const FOREIGN_KEY_VIOLATION = '23503'

const DOWN = /^(08|57P0|53)|^(ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|EHOSTUNREACH|ENETUNREACH)/

/** The database is away, starting, stopping or full, so that trying again later makes sense. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error)
  if (state !== undefined) return DOWN.test(state)
  for (const at of causes(error)) {
    if ('message' in at && /connection (terminated|timeout)|timeout exceeded/i.test(String(at.message))) return true
  }
  return false
}
