import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../../config/commands/temporary-postgres.mjs'
import { connectPostgres } from '../../src/cloud/database/connect-postgres'
import type { Database } from '../../src/cloud/database/connect'
import { migrate } from '../../src/cloud/database/migrate'
import { TAKE_PLACE } from '../../src/cloud/features/after-school/writes/take-place'
import { drawFile } from '../../src/policy/after-school/draw/announce'
import type { DrawEntry, DrawList } from '../../src/policy/after-school/draw/draw-list'
import type { Weekday } from '../../src/policy/after-school/clock'
import { aPlan, anOffering } from '../support/after-school'
import { aClass, aSchool } from '../support/world'
import { startServer } from './api-server'
import { medianRatio } from './compare'
import type { Side } from './compare'
import { httpLoad } from './http-load'
import { fill } from './limits'
import { startPgbench } from './pgbench'
import type { Pgbench } from './pgbench'
import type { Figure } from './register'

/* 2,000 families that take and change places among 60 offerings at once, and a draw of 3,000 children (issue 5, Reach). */
const [FAMILIES, OFFERINGS, CONNECTIONS, SECONDS] = [2_000, 60, 16, 3]
/** More places than families would fill, so that both sides take and change and neither is quick by refusing. */
const CAPACITY = 60
const WEEKDAYS = 5

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

const ACTIVE = {
  name: 'bench-active',
  text: `select count(*)::int as active from pg_stat_activity where state = 'active' and backend_type = 'client backend' and pid <> pg_backend_pid()`,
}

/** Everything given is taken back, so that the next round finds what the first found; what a stopped load began ends first. */
async function empty({ db }: Town) {
  for (let active = 1; active > 0; await pause(50)) active = (await db.run<{ active: number }>(ACTIVE, []))[0]?.active ?? 0
  for (const text of ['delete from place', 'update offering set taken = 0 where taken > 0', 'delete from answered_request', 'delete from choosing', 'vacuum offering']) {
    await db.run({ name: `bench-${text}`, text }, [])
  }
}

const where = (family: number, isSecond: boolean) => (family + (isSecond ? WEEKDAYS : 0)) % OFFERINGS

/**
 * Each family takes a place, changes to the next offering of its weekday, and back, and so on, in turn, by wrk. The turn
 * comes round after 2,000 requests, so that what a family gives up was given long before.
 */
function overHttp(town: Town, url: string, tokenFor: (openid: string) => string): { side: Side; tail: () => number } {
  const { key, offeringIds, families } = town
  const line = (index: number, isSecond: boolean, isChange: boolean) => {
    const { childId, openid } = families[index] ?? { childId: 0, openid: '' }
    const instead = isChange ? { instead: offeringIds[where(index, !isSecond)] } : {}
    const input = { ...key, childId, offeringId: offeringIds[where(index, isSecond)], requestKey: '@KEY@', ...instead }
    return `${tokenFor(openid)}\t${JSON.stringify({ path: 'afterSchool.takePlace', type: 'mutation', input })}`
  }
  const all = families.map((_family, index) => index)
  const lines = [
    ...all.map((index) => line(index, false, false)), ...all.map((index) => line(index, true, true)), ...all.map((index) => line(index, false, true)),
  ]
  let tail = Number.NaN
  return {
    tail: () => tail,
    side: {
      measure: async () => {
        await empty(town)
        const { perSecond, p50Ms, p99Ms } = await httpLoad(url, lines, SECONDS, CONNECTIONS, FAMILIES)
        console.log(`places: ${perSecond.toFixed(0)}/s, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`)
        tail = p99Ms / p50Ms
        return perSecond
      },
      says: (perSecond) => `${perSecond.toFixed(0)}/s over HTTP`,
    },
  }
}

const inPgbench = (pgbench: Pgbench, town: Town): Side & { end: () => Promise<void> } => ({
  measure: async () => {
    await empty(town)
    return pgbench.measure(SECONDS)
  },
  says: (perSecond) => `${perSecond.toFixed(0)}/s in pgbench`,
  end: () => pgbench.end(),
})

/** The very statement in pgbench, as with tonight and posts, for families at random: each takes a place, and then changes. */
async function sameStatement(town: Town, url: string) {
  const { db, key, offeringIds, families } = town
  await db.run({ name: 'bench-turns', text: 'create table bench_turn (i int primary key, openid text, child_id bigint, a bigint, b bigint)' }, [])
  const rows = families.map(({ childId, openid }, index) => ({ i: index + 1, openid, child_id: childId, a: offeringIds[where(index, false)], b: offeringIds[where(index, true)] }))
  await db.run({ name: 'bench-fill', text: 'insert into bench_turn select * from jsonb_populate_recordset(null::bench_turn, $1::jsonb)' }, [JSON.stringify(rows)])
  await db.run({ name: 'bench-analyze-turns', text: 'analyze bench_turn' }, [])
  const of = (column: string) => `(select ${column} from turn)`
  const statement = fill(TAKE_PLACE.text, [
    `${key.districtId}`, `${key.schoolId}`, of('openid'), of('child_id'), of('wanted'), of('held'), 'gen_random_uuid()::text', `'hash'`, 'now()', 'current_date',
  ]).replace('with me as', `with turn as materialized (select t.openid, t.child_id, h.offering_id as held, case when h.offering_id = t.a then t.b else t.a end as wanted
    from bench_turn t left join place h on h.district_id = ${key.districtId} and h.school_id = ${key.schoolId} and h.offering_id in (t.a, t.b)
      and h.child_id = t.child_id and h.state = 'enrolled' where t.i = :i), me as`).replace(/\s+/g, ' ')
  return inPgbench(await startPgbench(url, FAMILIES, statement, CONNECTIONS), town)
}

/** The least that reserves: the counter with its check and the row with its keys, without who may and what was asked before. */
async function bareStatement(town: Town, url: string) {
  const { db, key } = town
  const planId = await aPlan(db, key, { startsOn: '2020-03-05', endsOn: '2020-07-01', published: null })
  const ids: number[] = []
  for (let index = 0; index < OFFERINGS; index += 1) ids.push(await anOffering(db, key, planId, { weekday: (index % WEEKDAYS) + 1, capacity: 1_000_000_000 }))
  const first = ids[0] ?? 0
  const [family] = town.families
  // A child of the school at random, again and again: a row that is there already is left as it is.
  const statement = `with seat as (update offering set taken = taken + 1 where district_id = ${key.districtId} and school_id = ${key.schoolId}
      and offering_id = ${first} + :i % ${OFFERINGS} and taken < capacity returning offering_id, plan_id, weekday)
    insert into place (district_id, school_id, offering_id, child_id, plan_id, weekday, state, came_by, changed_at)
    select ${key.districtId}, ${key.schoolId}, offering_id, ${family?.childId ?? 0} + :i % ${FAMILIES}, plan_id, weekday, 'enrolled', 'first-come', now() from seat
    on conflict do nothing`.replace(/\s+/g, ' ')
  return inPgbench(await startPgbench(url, 1_000_000, statement, CONNECTIONS), town)
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
    const { side, tail } = overHttp(town, server.url, server.tokenFor)
    const very = await sameStatement(town, postgres.url)
    const ratio = await medianRatio('taking and changing places', side, very).finally(() => very.end())
    const latency = tail()
    const bare = await bareStatement(town, postgres.url)
    const toBare = await medianRatio('the same beside a bare counter and row', side, bare).finally(() => bare.end())
    await side.measure()
    const [{ wrong } = { wrong: Number.NaN }] = await db.run<{ wrong: number }>(OVERSOLD, [])
    const seconds = drawSeconds()
    return [
      { what: 'places over HTTP / pgbench, same statement', value: ratio, limit: '>= 0.50', holds: ratio >= 0.5 },
      { what: 'places over HTTP / a bare counter and row', value: toBare, limit: '>= 0.50', holds: toBare >= 0.5 },
      { what: "places' p99 / p50", value: latency, limit: '<= 10', holds: latency <= 10 },
      { what: 'offerings oversold or miscounted', value: wrong, limit: '= 0', holds: wrong === 0 },
      { what: 'draw of 3,000 x 60 x 5, seconds', value: seconds, limit: '< 2', holds: seconds < 2 },
    ]
  } finally {
    await server.stop()
    await db.close()
    await postgres.stop()
  }
}
