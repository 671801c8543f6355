import { join } from 'node:path'
import { startPostgres } from '../../config/commands/temporary-postgres.mjs'
import { connectPostgres } from '../../src/cloud/database/connect-postgres'
import type { Database } from '../../src/cloud/database/connect'
import { generateInstitutions } from '../../src/cloud/database/demo/generate/generate-institutions'
import { DEMO_DISTRICT, DEMO_REFERENCE_LAT } from '../../src/cloud/database/demo/schools'
import { migrate } from '../../src/cloud/database/migrate'
import { byPlace } from '../../src/cloud/features/institutions/reads/find-near'
import { ONE_MORE } from '../../src/cloud/features/institutions/reads/filters'
import { placeAt } from '../../src/cloud/features/institutions/reads/place-at'
import type { SignedSnapshot } from '../../src/cloud/features/institutions/shapes'
import { dayInShanghai } from '../../src/policy/calendar/day'
import { as, good } from '../support/call'
import { medianRatio } from './compare'
import type { Side } from './compare'

export interface Figure {
  what: string
  value: number
  limit: string
  holds: boolean
}

const [FEW, MANY, OF_A_DISTRICT] = [1_000, 100_000, 500]
const QUERIES = 200
const today = dayInShanghai(new Date())

/** The register's figures on a PostgreSQL started for them: no other database is needed. */
export async function registerFigures(): Promise<Figure[]> {
  const server = await startPostgres()
  const opened: Database[] = []
  const open = async (count: number) => {
    const db = await generated(server.url, count)
    opened.push(db)
    return db
  }
  try {
    const [few, many, district] = [await open(FEW), await open(MANY), await open(OF_A_DISTRICT)]
    return [await nearest(many), await search(many, few), await snapshotOf(district)]
  } finally {
    for (const db of opened) await db.close()
    await server.stop()
  }
}

async function generated(server: string, count: number): Promise<Database> {
  const url = new URL(server)
  url.pathname = `/register_${count}`
  const admin = connectPostgres(server, 1)
  await admin.run({ name: `create-${count}`, text: `create database register_${count}` }, [])
  await admin.close()
  // Migrating holds a lock on one connection and works on another.
  const pair = connectPostgres(url.href, 2)
  await migrate(pair, 'postgres', join(__dirname, '../../src/cloud/database/migrations'))
  await generateInstitutions(pair, count, today)
  await pair.close()
  // One connection from here on, so that both sides of a comparison use the same.
  return connectPostgres(url.href, 1)
}

/** The median of many calls one after the other, each with another input. */
function median(says: string, call: (index: number) => Promise<unknown>): Side {
  return {
    measure: async () => {
      const times: number[] = []
      for (let index = 0; index < QUERIES; index += 1) {
        const begun = performance.now()
        await call(index)
        times.push(performance.now() - begun)
      }
      return times.sort((a, b) => a - b)[QUERIES >> 1] ?? Number.NaN
    },
    says: (ms) => `${ms.toFixed(2)} ms ${says}`,
  }
}

const BARE = {
  name: 'bench-bare-nearest',
  text: `select institution_id, place <-> point($1, $2) from institution_site order by place <-> point($1, $2) limit ${ONE_MORE}`,
}

const pointAt = (index: number) => ({ lng: 105.3 + ((index * 37) % 400) / 1000, lat: 29.27 + ((index * 53) % 390) / 1000 })

async function nearest(db: Database): Promise<Figure> {
  const asked = { districtId: DEMO_DISTRICT, today, category: null, townCode: null, status: null }
  const ours = median('for a page of nearest', (index) => byPlace(db, asked, pointAt(index), null))
  const bare = median('for the bare indexed query', (index) => {
    const { lng, lat } = pointAt(index)
    return db.run(BARE, placeAt(DEMO_DISTRICT, DEMO_REFERENCE_LAT, lng, lat))
  })
  const value = await medianRatio('nearest of 100,000', ours, bare)
  return { what: 'nearest of 100,000 / bare indexed query', value, limit: '<= 2.00', holds: value <= 2 }
}

/** What people type: a name without its kind, its initials, an address. */
async function typedTexts(db: Database): Promise<string[]> {
  const rows = await db.run<{ name: string; initials: string; address: string }>(
    {
      name: 'bench-typed',
      text: `select split_part(i.name, '示例', 1) || '示例' as name, left(split_part(i.search_text, E'\\n', 4), 6) as initials, s.address
        from institution i join institution_site s using (district_id, institution_id) order by random() limit ${QUERIES}`,
    },
    [],
  )
  return rows.map(({ name, initials, address }, index) => [name, initials, address][index % 3] ?? name)
}

async function search(many: Database, few: Database): Promise<Figure> {
  const side = async (db: Database, says: string) => {
    const texts = await typedTexts(db)
    const ask = as(db, null, { now: new Date() })
    return median(says, async (index) => good(await ask('institutions.find', { districtId: DEMO_DISTRICT, text: texts[index] })))
  }
  const value = await medianRatio('search p50', await side(many, 'of 100,000'), await side(few, 'of 1,000'))
  return { what: "search's p50, 100,000 / 1,000", value, limit: '<= 1.30', holds: value <= 1.3 }
}

async function snapshotOf(db: Database): Promise<Figure> {
  const { payload } = good<SignedSnapshot>(await as(db, null)('institutions.snapshot', { districtId: DEMO_DISTRICT }))
  const value = Buffer.byteLength(payload) / 1024
  return { what: 'snapshot of 500 institutions, KB', value, limit: '<= 100', holds: value <= 100 }
}
