/** SQLSTATE of a database failure, looking through the wrapper Drizzle puts around it. */
export function sqlState(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return undefined
}

/** The constraint a statement broke, by its name in schema.ts. */
export function brokenConstraint(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('constraint' in at && typeof at.constraint === 'string') return at.constraint
  }
  return undefined
}

export const CHECK_VIOLATION = '23514'
export const UNIQUE_VIOLATION = '23505'
export const FOREIGN_KEY_VIOLATION = '23503'

const DOWN = /^(08|57P0|53)|^(ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|EHOSTUNREACH)/

/** The database is away, starting, stopping or full, so that trying again later makes sense. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error)
  if (state !== undefined) return DOWN.test(state)
  return error instanceof Error && /connection (terminated|timeout)|timeout exceeded/i.test(error.message)
}
