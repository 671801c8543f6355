import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { startPostgres } from '../../config/commands/temporary-postgres.mjs'
import { connectPostgres } from '../../src/cloud/database/connect-postgres'
import type { Database } from '../../src/cloud/database/connect'
import { migrate } from '../../src/cloud/database/migrate'
import { drawFile } from '../../src/policy/after-school/draw/announce'
import type { DrawEntry, DrawList } from '../../src/policy/after-school/draw/draw-list'
import type { Weekday } from '../../src/policy/after-school/clock'
import { aPlan, anOffering } from '../support/after-school'
import { aClass, aSchool } from '../support/world'
import { startServer } from './api-server'
import { medianRatio } from './compare'
import type { Side } from './compare'
import { startPgbench } from './pgbench'
import type { Figure } from './register'

/* 2,000 families that take and change places among 60 offerings at once, and a draw of 3,000 children (issue 5, Reach). */
const [FAMILIES, OFFERINGS, CONNECTIONS, SECONDS] = [2_000, 60, 16, 3]
/** A few more places than families, but not everywhere: some changes end in a waiting list. */
const CAPACITY = 36

interface Town {
  db: Database
  key: { districtId: number; schoolId: number }
  offeringIds: number[]
  families: { childId: number; openid: string }[]
}

/** A school whose choosing is open now, with one guardian a child. */
async function aTown(db: Database): Promise<Town> {
  const key = await aSchool(db)
  await db.run({ name: 'bench-term', text: `update term set starts_on = current_date - 60, ends_on = current_date + 60` }, [])
  const classId = await aClass(db, key)
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString()
  const planId = await aPlan(db, key, {
    startsOn: day(-60).slice(0, 10), endsOn: day(60).slice(0, 10), choosingOpensAt: day(-1), choosingClosesAt: day(3),
  })
  const offeringIds: number[] = []
  for (let index = 0; index < OFFERINGS; index += 1) {
    offeringIds.push(await anOffering(db, key, planId, { weekday: (index % 5) + 1, capacity: CAPACITY, admission: 'first-come' }))
  }
  const families = await db.run<{ childId: number; openid: string }>(
    {
      name: 'bench-families',
      text: `with kid as (insert into child (district_id, school_id, class_id, display_name)
          select $1, $2, $3, '示例' || i from generate_series(1, $4::int) i returning child_id),
        parent as (insert into person (district_id, school_id, openid, display_name)
          select $1, $2, 'demo-bench-' || child_id, '示例' from kid returning person_id, openid)
        insert into guardianship (district_id, school_id, child_id, person_id, rights, relation)
        select $1, $2, k.child_id, p.person_id, 'full', '妈妈' from kid k join parent p on p.openid = 'demo-bench-' || k.child_id
        returning child_id as "childId", 'demo-bench-' || child_id as openid`,
    },
    [key.districtId, key.schoolId, classId, FAMILIES],
  )
  await db.run({ name: 'bench-analyze', text: 'analyze' }, [])
  return { db, key, offeringIds, families }
}

/** Everything given is taken back, so that the next round finds what the first found. */
async function empty({ db }: Town) {
  for (const text of ['delete from place', 'update offering set taken = 0 where taken > 0', 'delete from answered_request', 'delete from choosing', 'vacuum offering']) {
    await db.run({ name: `bench-${text}`, text }, [])
  }
}

const latencies: number[] = []

/** Sends the requests with so many hands that never rest; answers requests a second and keeps how long each took. */
async function atOnce(send: (index: number) => Promise<void>, count: number): Promise<number> {
  let next = 0
  const begun = performance.now()
  const hand = async () => {
    while (next < count) {
      const at = performance.now()
      await send(next++)
      latencies.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, hand))
  return count / ((performance.now() - begun) / 1000)
}

/** One act over HTTP; `internal`, or anything the act should not say, ends the bench. */
const poster = (url: string, tokenFor: (openid: string) => string) => async (openid: string, path: string, input: object, may: readonly string[]) => {
  const headers = { 'content-type': 'application/json', 'x-demo-identity': tokenFor(openid) }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ path, type: 'mutation', input }) })
  const answer = (await response.json()) as { ok: boolean; data?: { outcome?: string }; error?: { code: string } }
  const said = answer.ok ? (answer.data?.outcome ?? 'ok') : (answer.error?.code ?? 'nothing')
  if (!may.includes(said)) throw new Error(`${path} said ${said}`)
}

async function overHttp(town: Town, url: string, tokenFor: (openid: string) => string): Promise<Side> {
  const { key, offeringIds, families } = town
  const post = poster(url, tokenFor)
  const take = async (index: number) => {
    const family = families[index % FAMILIES]
    if (!family) return
    // The second time round each family changes to the next offering of the same weekday.
    const first = offeringIds[index % OFFERINGS]
    const isChange = index >= FAMILIES
    const offeringId = isChange ? offeringIds[((index % FAMILIES) + 5) % OFFERINGS] : first
    const input = { ...key, childId: family.childId, offeringId, requestKey: randomUUID(), ...(isChange && { instead: first }) }
    await post(family.openid, 'afterSchool.takePlace', input, ['enrolled', 'waiting', 'bad-input'])
  }
  return {
    measure: async () => {
      await empty(town)
      return atOnce(take, 2 * FAMILIES)
    },
    says: (perSecond) => `${perSecond.toFixed(0)}/s over HTTP`,
  }
}

/** One statement that reserves: the counter with its checks and the row with its keys, without who may and what was asked before. */
async function oneStatement(town: Town, url: string): Promise<Side & { end: () => Promise<void> }> {
  const { db, key } = town
  const planId = await aPlan(db, key, { startsOn: '2020-03-05', endsOn: '2020-07-01', published: null })
  const ids: number[] = []
  for (let index = 0; index < OFFERINGS; index += 1) ids.push(await anOffering(db, key, planId, { weekday: (index % 5) + 1, capacity: 1_000_000_000 }))
  const first = ids[0] ?? 0
  const [family] = town.families
  // A child of the school at random, again and again: a row that is there already is left as it is.
  const statement = `with seat as (update offering set taken = taken + 1 where district_id = ${key.districtId} and school_id = ${key.schoolId}
      and offering_id = ${first} + :i % ${OFFERINGS} and taken < capacity returning offering_id, plan_id, weekday)
    insert into place (district_id, school_id, offering_id, child_id, plan_id, weekday, state, came_by, changed_at)
    select ${key.districtId}, ${key.schoolId}, offering_id, ${family?.childId ?? 0} + :i % ${FAMILIES}, plan_id, weekday, 'enrolled', 'first-come', now() from seat
    on conflict do nothing`.replace(/\s+/g, ' ')
  const pgbench = await startPgbench(url, 1_000_000, statement, CONNECTIONS)
  return { measure: () => pgbench.measure(SECONDS), says: (perSecond) => `${perSecond.toFixed(0)}/s in pgbench`, end: () => pgbench.end() }
}

const OVERSOLD = {
  name: 'bench-oversold',
  text: `select count(*)::int as wrong from offering o where (o.taken > o.capacity or o.taken <> (select count(*) from place p
    where p.offering_id = o.offering_id and p.state in ('enrolled', 'offered'))) and o.capacity < 1000000`,
}

const sha256 = (text: string) => createHash('sha256').update(text, 'ascii').digest('hex')

/** Seconds that one draw of 3,000 children with five wishes on each of five days among 60 offerings a day takes. */
function drawSeconds(): number {
  const perDay = 60
  const offerings = [1, 2, 3, 4, 5].flatMap((weekday) =>
    Array.from({ length: perDay }, (_, index) => ({ offeringId: weekday * 1000 + index, weekday: weekday as Weekday, places: 30 })),
  )
  const entries = Array.from({ length: 3_000 }, (_, child): DrawEntry => {
    const code = sha256(`child ${child}`)
    const days = [1, 2, 3, 4, 5].map((weekday) => ({
      weekday: weekday as Weekday,
      offeringIds: Array.from({ length: 5 }, (_wish, rank) => weekday * 1000 + ((child * 7 + rank * 11) % perDay)),
    }))
    return { code, group: code, earlierLosses: child % 4, days }
  })
  const list: DrawList = { offerings, entries }
  const begun = performance.now()
  drawFile(list, { listHash: sha256('list'), secretHash: sha256('secret'), publicFigure: { name: '示例', day: '2026-05-26' } }, { secret: sha256('secret'), figure: '3412.75' }, sha256)
  return (performance.now() - begun) / 1000
}

/** What issue 5 must reach, on a PostgreSQL started for it. */
export async function serviceFigures(): Promise<Figure[]> {
  const postgres = await startPostgres()
  const db = connectPostgres(postgres.url, 4)
  await migrate(db, 'postgres', join(__dirname, '../../src/cloud/database/migrations'))
  const town = await aTown(db)
  const server = await startServer(postgres.url)
  try {
    const bare = await oneStatement(town, postgres.url)
    const ratio = await medianRatio('taking and changing places', await overHttp(town, server.url, server.tokenFor), bare).finally(() => bare.end())
    const sorted = latencies.slice(-2 * FAMILIES).sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
    console.log(`places: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`)
    const [{ wrong } = { wrong: Number.NaN }] = await db.run<{ wrong: number }>(OVERSOLD, [])
    const seconds = drawSeconds()
    return [
      { what: 'places over HTTP / pgbench, one statement', value: ratio, limit: '>= 0.50', holds: ratio >= 0.5 },
      { what: "places' p99 / p50", value: at(0.99) / at(0.5), limit: '<= 10', holds: at(0.99) / at(0.5) <= 10 },
      { what: 'offerings oversold or miscounted', value: wrong, limit: '= 0', holds: wrong === 0 },
      { what: 'draw of 3,000 x 60 x 5, seconds', value: seconds, limit: '< 2', holds: seconds < 2 },
    ]
  } finally {
    await server.stop()
    await db.close()
    await postgres.stop()
  }
}
