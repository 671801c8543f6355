import { dayInShanghai } from '../../src/policy/calendar/day'
import { connectPostgres } from '../../src/cloud/database/connect-postgres'
import { startServer } from './api-server'
import { storm } from './storm'
import { httpLoad } from './http-load'
import { limitOfPost, limitOfTonight } from './limits'
import { dropSample, takeSample } from './sample'
import type { Sample } from './sample'

/*
 * What issue 2 must reach, as ratios measured in one run on one machine. DATABASE_URL is a generated city,
 * DISTRICT_DATABASE_URL (optional) one district; `npm run demo -- --pupils N` makes both. Needs pgbench and wrk.
 */
const { DATABASE_URL, DISTRICT_DATABASE_URL, BENCH_SECONDS = '8' } = process.env
const SECONDS = Number(BENCH_SECONDS)
const ROUNDS = 2
const CONNECTIONS = 16

interface Figure {
  what: string
  value: number
  limit: string
  holds: boolean
}

async function run(databaseUrl: string): Promise<Figure[]> {
  const today = dayInShanghai(new Date())
  const figures: Figure[] = []
  await onDatabase(databaseUrl, async (sample, url) => {
    const tonight = await compare('tonight', () => limitOfTonight(databaseUrl, sample, today, SECONDS, CONNECTIONS), () =>
      httpLoad(url, sample.tonightLines, SECONDS, CONNECTIONS),
    )
    const post = await compare('post', () => limitOfPost(databaseUrl, sample, SECONDS, CONNECTIONS), () =>
      httpLoad(url, sample.postLines, SECONDS, CONNECTIONS),
    )
    figures.push({ what: 'tonight over HTTP / pgbench', value: tonight, limit: '>= 0.50', holds: tonight >= 0.5 })
    figures.push({ what: 'post over HTTP / pgbench', value: post, limit: '>= 0.50', holds: post >= 0.5 })
    const over = await storm(sample, url, CONNECTIONS)
    figures.push({ what: 'class days over their cap after a storm', value: over, limit: '= 0', holds: over === 0 })
  })
  if (DISTRICT_DATABASE_URL) figures.push(await cityAgainstDistrict(databaseUrl, DISTRICT_DATABASE_URL))
  else console.log('tonight on the city against one district: not measured, DISTRICT_DATABASE_URL is not set')
  return figures
}

async function onDatabase(databaseUrl: string, work: (sample: Sample, url: string) => Promise<void>): Promise<void> {
  const db = connectPostgres(databaseUrl, 4)
  const server = await startServer(databaseUrl)
  try {
    const sample = await takeSample(db, server.tokenFor)
    await work(sample, server.url).finally(() => dropSample(sample))
  } finally {
    await server.stop()
    await db.close()
  }
}

interface Load {
  perSecond: number
  p50Ms: number
}

/** Alternates the two, so that a slow minute of the machine hits both. */
async function compare(what: string, limit: () => Promise<number>, http: () => Promise<Load>): Promise<number> {
  let [ours, theirs] = [0, 0]
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs += await limit()
    ours += (await http()).perSecond
  }
  console.log(`${what}: ${(ours / ROUNDS).toFixed(0)}/s over HTTP, ${(theirs / ROUNDS).toFixed(0)}/s in pgbench`)
  return ours / theirs
}

async function cityAgainstDistrict(city: string, oneDistrict: string): Promise<Figure> {
  const medians: number[] = []
  for (const databaseUrl of [city, oneDistrict]) {
    await onDatabase(databaseUrl, async (sample, url) => {
      await httpLoad(url, sample.tonightLines, SECONDS, CONNECTIONS) // fills the caches
      medians.push((await httpLoad(url, sample.tonightLines, SECONDS, CONNECTIONS)).p50Ms)
    })
  }
  const [inCity = 0, inDistrict = 0] = medians
  console.log(`tonight p50: ${inCity} ms on the city, ${inDistrict} ms on one district`)
  const value = inCity / inDistrict
  return { what: "tonight's p50, city / one district", value, limit: '<= 1.30', holds: value <= 1.3 }
}

async function main() {
  if (!DATABASE_URL) throw new Error('Set DATABASE_URL to a generated city: npm run demo -- --pupils N')
  const figures = await run(DATABASE_URL)
  for (const { what, value, limit, holds } of figures) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${what.padEnd(42)} ${value.toFixed(2)}  (${limit})`)
  }
  if (figures.some((figure) => !figure.holds)) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
