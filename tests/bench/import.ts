import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import { startPostgres } from '../../config/commands/temporary-postgres.mjs'
import { connectPostgres } from '../../src/cloud/database/connect-postgres'
import type { Database } from '../../src/cloud/database/connect'
import { loadSyllables } from '../../src/cloud/features/institutions/writes/search-text'
import { KINDS, NAME_SIGNS } from '../../src/cloud/database/demo/generate/institution-words'
import { DEMO_DISTRICT, DEMO_REFERENCE_LAT } from '../../src/cloud/database/demo/schools'
import { DEMO_TOWNS } from '../../src/cloud/database/demo/towns'
import { migrate } from '../../src/cloud/database/migrate'
import { district, districtOfficer, town } from '../../src/cloud/database/reference-tables'
import { categoryName } from '../../src/cloud/register-files/read-categories'
import { writeWorkbook } from '../../src/cloud/register-files/write-workbook'
import type { Figure } from './register'

const MANY = 100_000
const OFFICER = 'bench-officer'
const RUN = resolve(__dirname, 'import-run.ts')
const TABLES = ['institution', 'institution_version', 'institution_site', 'institution_status'] as const

/** What a run of its own process answers: seconds of looking and of doing, and the most memory it held. */
export interface ImportRun {
  planSeconds: number
  applySeconds: number
  /** Of this process alone, both steps. */
  cpuSeconds: number
  peakMegabytes: number
  added: number
}

const HEADINGS = ['机构名称', '办学许可证号', '培训类别', '镇街', '办学地址', '有效期起', '有效期止', '审批机关', '状态', '状态日期']

async function* rows(): AsyncGenerator<string[]> {
  yield HEADINGS
  for (let n = 1; n <= MANY; n += 1) {
    const [word = '', category] = KINDS[n % KINDS.length] ?? []
    const sign = (at: number) => NAME_SIGNS[at % NAME_SIGNS.length] ?? ''
    const name = `${sign(n * 7_919)}${sign(Math.floor(n / NAME_SIGNS.length))}${sign(n)}示例${word}`
    const place = DEMO_TOWNS[n % DEMO_TOWNS.length]?.name ?? ''
    const kind = category ? `${categoryName(category)}：${word}` : ''
    yield [name, `99${String(n).padStart(13, '0')}`, kind, place, `示例${1 + (n % 900)}街${1 + (n % 299)}号`, '2024-01-01', '2029-12-31', '区教委（示例）', '白名单', '2024-01-01']
  }
}

/** Importing 100,000 institutions beside bare inserts of the very rows it wrote, on a PostgreSQL started for them. */
export async function importFigures(): Promise<Figure[]> {
  const server = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
  const db = connectPostgres(server.url, 2)
  try {
    const file = join(folder, 'list.xlsx')
    writeFileSync(file, await writeWorkbook(rows(), '名单'))
    await migrate(db, 'postgres', resolve(__dirname, '../../src/cloud/database/migrations'))
    await prepare(db)
    const run = await runImport(server.url, file)
    if (run.added !== MANY) throw new Error(`${run.added} institutions were added instead of ${MANY}`)
    const bare = await bareInserts(db)
    const seconds = run.planSeconds + run.applySeconds
    console.log(
      `import of ${MANY}: looked at in ${run.planSeconds.toFixed(1)} s, done in ${run.applySeconds.toFixed(1)} s, ` +
        `${Math.round(MANY / seconds)} a second, ${run.cpuSeconds.toFixed(1)} s of Node's CPU, at most ${run.peakMegabytes} MB; bare inserts of its rows ${bare.toFixed(1)} s`,
    )
    return [
      { what: 'import of 100,000, both steps, s', value: seconds, limit: '<= 60', holds: seconds <= 60 },
      { what: 'import of 100,000 / bare inserts of its rows', value: run.applySeconds / bare, limit: '<= 3.00', holds: run.applySeconds / bare <= 3 },
      { what: 'import of 100,000, most memory, MB', value: run.peakMegabytes, limit: '<= 512', holds: run.peakMegabytes <= 512 },
    ]
  } finally {
    await db.close()
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

async function prepare(db: Database): Promise<void> {
  await loadSyllables()
  await db.orm.insert(district).values({ districtId: DEMO_DISTRICT, name: '示例区', isDemo: true, referenceLat: DEMO_REFERENCE_LAT })
  await db.orm.insert(town).values(DEMO_TOWNS.map(({ townCode, name }) => ({ districtId: DEMO_DISTRICT, townCode, name })))
  await db.orm.insert(districtOfficer).values({ districtId: DEMO_DISTRICT, openid: OFFICER, displayName: '示例干部' })
}

/** In a process of its own, so that its memory is its own. */
function runImport(databaseUrl: string, file: string): Promise<ImportRun> {
  const child = spawn(process.execPath, ['--import', 'tsx', RUN, databaseUrl, file, String(DEMO_DISTRICT), OFFICER], { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => (code === 0 ? done(JSON.parse(out) as ImportRun) : failed(new Error(`The import ended with ${code}`))))
  })
}

/** Seconds for the same rows into tables with the same indexes, a statement a table, in one transaction. */
async function bareInserts(db: Database): Promise<number> {
  for (const table of TABLES) await db.orm.execute(sql.raw(`create table bare_${table} (like ${table} including all)`))
  const begun = performance.now()
  await db.orm.transaction(async (tx) => {
    for (const table of TABLES) await tx.execute(sql.raw(`insert into bare_${table} select * from ${table}`))
  })
  return (performance.now() - begun) / 1_000
}
