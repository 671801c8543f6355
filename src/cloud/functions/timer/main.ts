import { connectPostgres } from '../../database/connect-postgres'
import { prune } from '../../database/prune'

/** The scheduled function: a function of its own, so that no client can call it. Deletes what is past its keeping. */
export async function main(): Promise<Record<string, number>> {
  const databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl) throw new Error('DATABASE_URL is not set for this function')
  const db = connectPostgres(databaseUrl, 1)
  try {
    return await prune(db, new Date())
  } finally {
    await db.close()
  }
}
