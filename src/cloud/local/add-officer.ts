import { resolve } from 'node:path'
import { eq } from 'drizzle-orm'
import { SUBJECTS } from '../../policy/homework/subjects'
import type { Database } from '../database/connect'
import { district, districtOfficer, subject } from '../database/reference-tables'
import { openDatabase } from './open-database'
import { StartError } from './start-error'

/*
 * The first officer of a district, whom nobody can invite: run by whoever runs the database. With a fifth word it
 * also enters a district that is not there yet.
 */
const USAGE = 'npx tsx src/cloud/local/add-officer.ts <districtId> <openid> <name> [<name of a new district>]'

async function addOfficer(db: Database, [id = '', openid = '', displayName = '', newDistrict]: string[]) {
  const districtId = Number(id)
  if (!/^[1-9]\d{5}$/.test(id) || openid === '' || displayName === '') throw new StartError(`Usage: ${USAGE}`)
  await db.orm.transaction(async (tx) => {
    if (newDistrict) await tx.insert(district).values({ districtId, name: newDistrict }).onConflictDoNothing()
    const [known] = await tx.select({ name: district.name }).from(district).where(eq(district.districtId, districtId))
    if (!known) throw new StartError(`There is no district ${id}. Add its name as a last word to enter it.`)
    await tx
      .insert(subject)
      .values(SUBJECTS.map(({ code, name, position }) => ({ subjectCode: code, name, position })))
      .onConflictDoNothing()
    await tx
      .insert(districtOfficer)
      .values({ districtId, openid, displayName })
      .onConflictDoUpdate({ target: [districtOfficer.districtId, districtOfficer.openid], set: { displayName } })
    console.log(`${displayName} is an officer of ${known.name}.`)
  })
}

async function main() {
  const db = await openDatabase(process.env.DATABASE_URL, resolve(process.env.DATA_DIR ?? '.data'))
  await addOfficer(db, process.argv.slice(2)).finally(() => db.close())
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
})
