import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dayInShanghai, isDay } from '../../../policy/calendar/day'
import type { Day } from '../../../policy/calendar/day'
import type { Database } from '../connect'
import { connectPostgres } from '../connect-postgres'
import { isUnavailable } from '../failures'
import { migrate, NewerSchemaError } from '../migrate'
import { generateCity, NotEmptyError } from './generate/generate-city'
import { generateInstitutions } from './generate/generate-institutions'
import { planCity } from './generate/plan'

const USAGE =
  'Usage: npm run demo -- --pupils N and/or --institutions N [--url postgres://…] [--day YYYY-MM-DD]   (or DATABASE_URL)'

function read() {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { pupils: text, institutions: text, url: text, day: text } })
  const { pupils, institutions, url = process.env.DATABASE_URL, day = dayInShanghai(new Date()) } = values
  if (!(pupils ?? institutions) || !url || !isDay(day)) throw new RangeError(USAGE)
  return { pupils, institutions, url, day }
}

async function fillCity(db: Database, count: number, day: Day) {
  const plan = planCity(count, day)
  const { pupils, classes, schools, districts, schoolDays } = plan
  const places = `${districts.length} districts, ${schools} schools, ${classes} classes`
  console.log(`${pupils} pupils: ${places}, ${schoolDays.length} school days`)
  await generateCity(db, plan, (step, seconds, rows) =>
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${step}${rows === null ? '' : `: ${rows} rows`}`),
  )
}

async function generate() {
  const { pupils, institutions, url, day } = read()
  const db = connectPostgres(url, 2)
  const start = performance.now()
  try {
    await migrate(db, 'postgres', join(__dirname, '../migrations'))
    if (pupils) await fillCity(db, Number(pupils), day)
    if (institutions) await generateInstitutions(db, Number(institutions), day)
    console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(7)} s  in all`)
  } finally {
    await db.close()
  }
}

function said(error: unknown): unknown {
  if (error instanceof NotEmptyError) return 'The database holds a district already, or its institutions: name an empty one.'
  if (error instanceof NewerSchemaError) return 'The database has a newer schema than this program.'
  if (isUnavailable(error)) return 'The database cannot be reached. Is it running, and is the address right?'
  return error instanceof RangeError || error instanceof TypeError ? error.message : error
}

generate().catch((error: unknown) => {
  console.error(said(error))
  process.exitCode = 1
})
