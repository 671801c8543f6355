import { dayInShanghai } from '../../src/policy/calendar/day'
import { connectPostgres } from '../../src/cloud/database/connect-postgres'
import { startServer } from './api-server'
import { medianRatio } from './compare'
import type { Side } from './compare'
import { serviceFigures } from './after-school'
import { storm } from './storm'
import { httpLoad } from './http-load'
import { limitOfPost, limitOfTonight } from './limits'
import type { Pgbench } from './pgbench'
import { importFigures } from './import'
import { registerFigures } from './register'
import type { Figure } from './register'
import { dropSample, takeSample } from './sample'
import type { Sample } from './sample'

/* What issue 2 must reach, as ratios measured in one run on one machine. */
const USAGE = `Two databases are needed, and pgbench and wrk (apt-get install postgresql-contrib wrk):
  createdb city      && npm run demo -- --pupils 3000000 --url postgres://…/city       (10 GB)
  createdb district  && npm run demo -- --pupils 100000  --url postgres://…/district
  DATABASE_URL=postgres://…/city DISTRICT_DATABASE_URL=postgres://…/district npm run bench
BENCH_SECONDS (4) is what counts of one measurement, on a machine with nothing else to do; BENCH_WARM_UPS (20) is how often each
side is warmed up at most, for a machine that never rests.
Without DISTRICT_DATABASE_URL the medians are not compared.`

const { DATABASE_URL, DISTRICT_DATABASE_URL, BENCH_SECONDS = '4' } = process.env
const SECONDS = Number(BENCH_SECONDS)
const CONNECTIONS = 16

async function againstTheDatabase(databaseUrl: string, sample: Sample, url: string): Promise<Figure[]> {
  const today = dayInShanghai(new Date())
  const tonight = await besidePgbench(
    'tonight',
    overHttp(url, sample.tonightLines),
    await limitOfTonight(databaseUrl, sample, today, CONNECTIONS),
  )
  const post = await besidePgbench(
    'post',
    overHttp(url, sample.postLines),
    await limitOfPost(databaseUrl, sample, CONNECTIONS),
  )
  const over = await storm(sample, url, CONNECTIONS)
  return [
    { what: 'tonight over HTTP / pgbench', value: tonight, limit: '>= 0.50', holds: tonight >= 0.5 },
    { what: 'post over HTTP / pgbench', value: post, limit: '>= 0.50', holds: post >= 0.5 },
    { what: 'class days over their cap after a storm', value: over, limit: '= 0', holds: over === 0 },
  ]
}

const overHttp = (url: string, lines: readonly string[]): Side => ({
  measure: async () => (await httpLoad(url, lines, SECONDS, CONNECTIONS)).perSecond,
  says: (perSecond) => `${perSecond.toFixed(0)}/s over HTTP`,
})

async function besidePgbench(what: string, http: Side, pgbench: Pgbench): Promise<number> {
  const limit: Side = {
    measure: () => pgbench.measure(SECONDS),
    says: (perSecond) => `${perSecond.toFixed(0)}/s in pgbench`,
  }
  return medianRatio(what, http, limit).finally(() => pgbench.end())
}

async function cityAgainstDistrict(city: Place, district: Place): Promise<Figure> {
  const median = ({ url, sample }: Place, where: string): Side => ({
    measure: async () => (await httpLoad(url, sample.tonightLines, SECONDS, CONNECTIONS)).p50Ms,
    says: (ms) => `${ms.toFixed(1)} ms on ${where}`,
  })
  const value = await medianRatio("tonight's p50", median(city, 'the city'), median(district, 'one district'))
  return { what: "tonight's p50, city / one district", value, limit: '<= 1.30', holds: value <= 1.3 }
}

/** A database with its sample, and the server that answers from it. */
interface Place {
  sample: Sample
  url: string
}

async function onDatabase<Result>(databaseUrl: string, work: (place: Place) => Promise<Result>): Promise<Result> {
  const db = connectPostgres(databaseUrl, 4)
  const server = await startServer(databaseUrl)
  try {
    const sample = await takeSample(db, server.tokenFor)
    return await work({ sample, url: server.url }).finally(() => dropSample(sample))
  } finally {
    await server.stop()
    await db.close()
  }
}

async function measure(databaseUrl: string): Promise<Figure[]> {
  return onDatabase(databaseUrl, async (city) => {
    const figures = await againstTheDatabase(databaseUrl, city.sample, city.url)
    if (!DISTRICT_DATABASE_URL) return figures
    const last = await onDatabase(DISTRICT_DATABASE_URL, (district) => cityAgainstDistrict(city, district))
    return [...figures, last]
  })
}

async function main() {
  const which = process.argv[2]
  const is = (part: string) => which === undefined || which === part
  const figures: Figure[] = []
  if (is('register')) figures.push(...(await registerFigures()))
  if (is('import')) figures.push(...(await importFigures()))
  if (is('after-school')) figures.push(...(await serviceFigures()))
  if (DATABASE_URL) figures.push(...(await measure(DATABASE_URL)))
  else console.log(`\nOnly the register and after-school service were measured.\n${USAGE}\n`)
  if (DATABASE_URL && !DISTRICT_DATABASE_URL) console.log(`\nThe city was not compared with one district.\n${USAGE}\n`)
  for (const { what, value, limit, holds } of figures) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${what.padEnd(42)} ${value.toFixed(2)}  (${limit})`)
  }
  if (figures.some((figure) => !figure.holds)) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
