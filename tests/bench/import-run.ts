// One import as an officer makes it, in a process of its own: argv is database, file, district, openid; prints an ImportRun.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connectPostgres } from '../../src/cloud/database/connect-postgres'
import { requireRegistrar } from '../../src/cloud/features/institutions/access'
import { planImport } from '../../src/cloud/features/register-imports/reads/plan-import'
import { applyImport } from '../../src/cloud/features/register-imports/writes/apply-import'
import { moderateLocally, notifyLocally } from '../../src/cloud/ports/local'
import { registerKeyOf } from '../../src/cloud/ports/register-key'
import { files } from '../support/files'
import type { ImportRun } from './import'

const [databaseUrl = '', file = '', district, openid = ''] = process.argv.slice(2)

async function run(): Promise<ImportRun> {
  const db = connectPostgres(databaseUrl, 2)
  const given = { bytes: readFileSync(file), fileName: 'list.xlsx' }
  const ports = { moderate: moderateLocally, notify: notifyLocally, noticeTemplates: {}, registerKey: registerKeyOf(undefined), files: () => files }
  const by = await requireRegistrar({ openid, now: new Date(), requestId: randomUUID(), db, ...ports }, Number(district))
  const cpu = process.cpuUsage()
  const [begun, looked] = [performance.now(), await planImport(db.orm, by, given, null)]
  if (looked.outcome !== 'planned') throw new Error(looked.problem)
  const planned = performance.now()
  const done = await applyImport(db.orm, by, { requestKey: randomUUID(), input: looked, read: () => Promise.resolve(given) })
  const ended = performance.now()
  const { user, system } = process.cpuUsage(cpu)
  await db.close()
  return {
    planSeconds: (planned - begun) / 1_000,
    applySeconds: (ended - planned) / 1_000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
    added: done.outcome === 'applied' ? done.counts.added : 0,
  }
}

run().then(
  (answer) => console.log(JSON.stringify(answer)),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
