import { join } from 'node:path'
import { startPostgres } from '../../config/commands/temporary-postgres.mjs'
import { dayInShanghai } from '../../src/policy/calendar/day'
import { connectPostgres } from '../../src/cloud/database/connect-postgres'
import { generateCity } from '../../src/cloud/database/demo/generate/generate-city'
import { planCity } from '../../src/cloud/database/demo/generate/plan'
import { migrate } from '../../src/cloud/database/migrate'
import { startServer } from './api-server'
import { medianRatio } from './compare'
import type { Side } from './compare'
import { backends, cpuMs } from './cpu'
import { httpLoad } from './http-load'
import { limitOfPost, limitOfTonight } from './limits'
import type { Pgbench } from './pgbench'
import type { Figure } from './register'
import { dropSample, takeSample } from './sample'
import type { Sample } from './sample'
import { storm } from './storm'

const CONNECTIONS = 16

/** How long it is measured: what counts of one measurement, and how often each side is warmed up at most. */
export interface Length {
  seconds: number
  warmUps: number
}

/** What the two databases are called. */
interface Names {
  large: string
  small: string
}

/** A database with its sample, and the server that answers from it. */
interface Place {
  sample: Sample
  url: string
  /** The server's process. */
  pid: number
}

async function againstTheDatabase(databaseUrl: string, place: Place, length: Length): Promise<Figure[]> {
  const { sample, url } = place
  const today = dayInShanghai(new Date())
  const tonight = await besidePgbench(
    'tonight',
    place,
    overHttp(url, sample.tonightLines, length),
    await limitOfTonight(databaseUrl, sample, today, CONNECTIONS),
    length,
  )
  const post = await besidePgbench(
    'post',
    place,
    overHttp(url, sample.postLines, length),
    await limitOfPost(databaseUrl, sample, CONNECTIONS),
    length,
  )
  const over = await storm(sample, url, CONNECTIONS)
  return [
    { what: 'tonight over HTTP / pgbench', value: tonight, limit: '>= 0.50', holds: tonight >= 0.5 },
    { what: 'post over HTTP / pgbench', value: post, limit: '>= 0.50', holds: post >= 0.5 },
    { what: 'class days over their cap after a storm', value: over, limit: '= 0', holds: over === 0 },
  ]
}

const overHttp = (url: string, lines: readonly string[], { seconds }: Length): Side => ({
  measure: async () => (await httpLoad(url, lines, seconds, CONNECTIONS)).perSecond,
  says: (perSecond) => `${perSecond.toFixed(0)}/s over HTTP`,
})

async function besidePgbench(what: string, place: Place, http: Side, pgbench: Pgbench, { seconds, warmUps }: Length): Promise<number> {
  const limit: Side = {
    measure: () => pgbench.measure(seconds),
    says: (perSecond) => `${perSecond.toFixed(0)}/s in pgbench`,
  }
  try {
    const ratio = await medianRatio(what, http, limit, warmUps)
    const ours = await cpuOfOne(place, http, seconds)
    const theirs = await cpuOfOne(place, limit, seconds)
    console.log(
      `${what}: CPU of one over HTTP ${ours.server.toFixed(2)} ms of the server and ${ours.database.toFixed(2)} of PostgreSQL, ` +
        `in pgbench ${theirs.database.toFixed(2)} of PostgreSQL`,
    )
    return ratio
  } finally {
    await pgbench.end()
  }
}

/** What one request costs in ms of CPU: other work on the machine changes that less than how many are done in a second. */
async function cpuOfOne({ sample, pid }: Place, side: Side, seconds: number) {
  const used = async () => ({ server: cpuMs([pid]), database: cpuMs(await backends(sample.db)) })
  const before = await used()
  const count = (await side.measure()) * seconds
  const after = await used()
  return { server: (after.server - before.server) / count, database: (after.database - before.database) / count }
}

async function largeAgainstSmall(large: Place, small: Place, { seconds, warmUps }: Length, names: Names): Promise<Figure> {
  const median = ({ url, sample }: Place, where: string): Side => ({
    measure: async () => (await httpLoad(url, sample.tonightLines, seconds, CONNECTIONS)).p50Ms,
    says: (ms) => `${ms.toFixed(1)} ms on ${where}`,
  })
  const value = await medianRatio("tonight's p50", median(large, names.large), median(small, names.small), warmUps)
  return { what: `tonight's p50, ${names.large} / ${names.small}`, value, limit: '<= 1.30', holds: value <= 1.3 }
}

async function onDatabase<Result>(databaseUrl: string, work: (place: Place) => Promise<Result>): Promise<Result> {
  const db = connectPostgres(databaseUrl, 4)
  const server = await startServer(databaseUrl)
  try {
    const sample = await takeSample(db, server.tokenFor)
    return await work({ sample, url: server.url, pid: server.pid }).finally(() => dropSample(sample))
  } finally {
    await server.stop()
    await db.close()
  }
}

/** Tonight and posting over HTTP beside pgbench, a storm of posts, and tonight's median on a large and a small database. */
export async function throughput(large: string, small: string | undefined, length: Length, names: Names): Promise<Figure[]> {
  return onDatabase(large, async (place) => {
    const figures = await againstTheDatabase(large, place, length)
    if (!small) return figures
    return [...figures, await onDatabase(small, (other) => largeAgainstSmall(place, other, length, names))]
  })
}

const [LARGE, SMALL] = [30_000, 3_000]
const sizeOf = (pupils: number) => `${pupils.toLocaleString('en')} pupils`
/** V8 goes on making the server's code quicker for some 20 seconds of load: after four rounds one request still cost twice its CPU. */
const SHORT: Length = { seconds: 2, warmUps: 12 }

/** The same in some minutes, on a PostgreSQL started for it with two small data sets. */
export async function ownThroughput(): Promise<Figure[]> {
  const server = await startPostgres()
  try {
    const [large, small] = [await generated(server.url, LARGE), await generated(server.url, SMALL)]
    const figures = await throughput(large, small, SHORT, { large: sizeOf(LARGE), small: sizeOf(SMALL) })
    console.log(`Tonight and posting were measured on ${sizeOf(LARGE)}, made for this run. A city's figures need DATABASE_URL.`)
    return figures
  } finally {
    await server.stop()
  }
}

/** The address of a new database with so many pupils. */
async function generated(server: string, pupils: number): Promise<string> {
  const url = new URL(server)
  url.pathname = `/pupils_${pupils}`
  const admin = connectPostgres(server, 1)
  await admin.run({ name: `create-${pupils}`, text: `create database pupils_${pupils}` }, []).finally(() => admin.close())
  const db = connectPostgres(url.href, 2)
  const begun = performance.now()
  try {
    await migrate(db, 'postgres', join(__dirname, '../../src/cloud/database/migrations'))
    await generateCity(db, planCity(pupils, dayInShanghai(new Date())), () => undefined)
  } finally {
    await db.close()
  }
  console.log(`${sizeOf(pupils)} made in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  return url.href
}
