import { readFileSync } from 'node:fs'
import type { Database } from '../../src/cloud/database/connect'

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10
const [USER, SYSTEM] = [11, 12]

/** CPU in ms that the processes have used so far; those that are gone, and all where there is no /proc, count as nothing. */
export const cpuMs = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + ofOne(pid), 0)

function ofOne(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK_MS
  } catch {
    return 0
  }
}

/** The processes that PostgreSQL keeps for its connections. */
export async function backends(db: Database): Promise<number[]> {
  const text = `select pid from pg_stat_activity where backend_type = 'client backend'`
  return (await db.run<{ pid: number }>({ name: 'bench-backends', text }, [])).map(({ pid }) => pid)
}
