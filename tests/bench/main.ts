import { serviceFigures } from './after-school'
import { WARM_UPS } from './compare'
import { importFigures } from './import'
import { postingFigures } from './posting'
import { registerFigures } from './register'
import type { Figure } from './register'
import { ownThroughput, throughput } from './throughput'

/* What the issues must reach, as ratios measured in one run on one machine. */
const USAGE = `For the city's figures two databases are needed, and pgbench and wrk (apt-get install postgresql-contrib wrk):
  createdb city      && npm run demo -- --pupils 3000000 --url postgres://…/city       (10 GB)
  createdb district  && npm run demo -- --pupils 100000  --url postgres://…/district
  DATABASE_URL=postgres://…/city DISTRICT_DATABASE_URL=postgres://…/district npm run bench -- homework
BENCH_SECONDS (4) is what counts of one measurement, on a machine with nothing else to do; BENCH_WARM_UPS (20) is how often each
side is warmed up at most, for a machine that never rests.
Without DISTRICT_DATABASE_URL the medians are not compared.`

const { DATABASE_URL, DISTRICT_DATABASE_URL, BENCH_SECONDS = '4' } = process.env

async function homeworkFigures(): Promise<Figure[]> {
  if (!DATABASE_URL) return ownThroughput()
  const length = { seconds: Number(BENCH_SECONDS), warmUps: WARM_UPS }
  return throughput(DATABASE_URL, DISTRICT_DATABASE_URL, length, { large: 'the city', small: 'one district' })
}

const PARTS: Record<string, () => Promise<Figure[]>> = {
  homework: homeworkFigures,
  posting: postingFigures,
  register: registerFigures,
  import: importFigures,
  'after-school': serviceFigures,
}

async function main() {
  const which = process.argv[2]
  if (which !== undefined && !(which in PARTS)) throw new Error(`There is no part ${which}: ${Object.keys(PARTS).join(', ')}.`)
  const figures: Figure[] = []
  for (const [part, measure] of Object.entries(PARTS)) {
    if (which === undefined || which === part) figures.push(...(await measure()))
  }
  if ((which ?? 'homework') === 'homework' && (!DATABASE_URL || !DISTRICT_DATABASE_URL)) console.log(`\n${USAGE}\n`)
  for (const { what, value, limit, holds } of figures) {
    console.log(`${holds ? 'holds' : 'FAILS'}  ${what.padEnd(42)} ${value.toFixed(2)}  (${limit})`)
  }
  if (figures.some((figure) => !figure.holds)) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
