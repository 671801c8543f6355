import type { Database } from '../../../src/cloud/database/connect'
import { generateInstitutions } from '../../../src/cloud/database/demo/generate/generate-institutions'
import { DEMO_DISTRICT } from '../../../src/cloud/database/demo/schools'
import { rarestGrams } from '../../../src/cloud/features/institutions/reads/rarest-grams'
import { searchWords } from '../../../src/cloud/features/institutions/reads/search-words'
import type { InstitutionPage } from '../../../src/cloud/features/institutions/shapes'
import { addDays } from '../../../src/policy/calendar/day'
import type { Day } from '../../../src/policy/calendar/day'
import { as, good } from '../../support/call'
import { anInstitution, anOfficer, aSite } from '../../support/institutions'
import { testDatabase } from '../../support/test-database'

const TODAY = '2026-05-21' as Day
const ADDRESS = '红枫示例街7号'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const asked = (text: string, today: Day) => rarestGrams(db, searchWords(text)?.grams ?? [], today)

it('the index is asked for all of a text while nothing is known of what is common', async () => {
  expect(await asked(ADDRESS, TODAY)).toEqual(['红枫', '枫示', '示例', '例街', '街7', '7号'])
})

it('once PostgreSQL has counted, only for what few have, and the same is found', async () => {
  await generateInstitutions(db, 500, TODAY)
  await anInstitution(await anOfficer(db), { name: '枫叶示例画室', sites: [aSite({ address: ADDRESS })] })
  const tomorrow = addDays(TODAY, 1)
  expect(await asked(ADDRESS, tomorrow)).toEqual(['红枫', '枫示', '例街'])
  expect(await asked('示例街', tomorrow)).toEqual(['例街'])
  const { rows } = good<InstitutionPage>(await as(db, null)('institutions.find', { districtId: DEMO_DISTRICT, text: ADDRESS }))
  expect(rows.map(({ name }) => name)).toEqual(['枫叶示例画室'])
})
