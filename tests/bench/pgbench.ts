import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** pgbench with its connections open; it works only while it is measured. */
export interface Pgbench {
  /** Transactions a second over so many seconds. */
  measure(seconds: number): Promise<number>
  end(): Promise<void>
}

interface Progress {
  /** Seconds since pgbench began. */
  at: number
  perSecond: number
}

const PROGRESS = /^progress: ([\d.]+) s, ([\d.]+) tps/

/*
 * One process for all the rounds, stopped between them: run anew, pgbench would plan the statement and map the shared
 * buffers on sixteen new connections in each round, while the server it is compared with has kept its own.
 */
export async function startPgbench(url: string, count: number, statement: string, clients: number): Promise<Pgbench> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pgbench-'))
  const script = join(folder, 'script.sql')
  writeFileSync(script, `\\set i random(1, ${count})\n${statement};\n`)
  const database = new URL(url)
  database.searchParams.set('options', '-cplan_cache_mode=force_generic_plan') // as connect-postgres.ts does
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', '7200', '-P', '1', '-f', script]
  const child = spawn('pgbench', [...args, database.href], { stdio: ['ignore', 'ignore', 'pipe'] })
  process.once('exit', () => child.kill('SIGKILL')) // a stopped one does not hear of its end
  child.once('error', () => undefined)
  await once(child, 'spawn').catch((cause: unknown) => {
    throw new Error('pgbench is missing: apt-get install postgresql-contrib', { cause })
  })
  child.kill('SIGSTOP') // until it is measured: the other side warms up first
  const said: string[] = []
  let waiting: { resolve: (progress: Progress) => void; reject: (error: Error) => void } | undefined
  createInterface(child.stderr)
    .on('line', (line) => {
      const [, at, perSecond] = PROGRESS.exec(line) ?? []
      if (at !== undefined) waiting?.resolve({ at: Number(at), perSecond: Number(perSecond) })
      else said.push(line)
    })
    .on('close', () => waiting?.reject(new Error(`pgbench ended:\n${said.join('\n')}`)))
  const nextProgress = () => new Promise<Progress>((resolve, reject) => (waiting = { resolve, reject }))

  return {
    async measure(seconds) {
      child.kill('SIGCONT')
      const start = await nextProgress() // this line's figure is of the rest before
      let [from, transactions] = [start.at, 0]
      while (from - start.at < seconds - 0.5) {
        const { at, perSecond } = await nextProgress()
        transactions += (at - from) * perSecond
        from = at
      }
      child.kill('SIGSTOP')
      return transactions / (from - start.at)
    },
    async end() {
      const ended = once(child, 'close')
      child.kill('SIGTERM')
      child.kill('SIGCONT')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}
