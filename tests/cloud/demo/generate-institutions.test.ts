import type { Database } from '../../../src/cloud/database/connect'
import { NotEmptyError } from '../../../src/cloud/database/demo/generate/generate-city'
import { generateInstitutions } from '../../../src/cloud/database/demo/generate/generate-institutions'
import type { InstitutionPage, InstitutionSeen, RegisterSnapshot, SignedSnapshot } from '../../../src/cloud/features/institutions/shapes'
import { loadSyllables, searchTextOf } from '../../../src/cloud/features/institutions/writes/search-text'
import { as, good } from '../../support/call'
import { anInstitution, anOfficer } from '../../support/institutions'
import { testDatabase } from '../../support/test-database'
import { TODAY } from '../../support/world'

const districtId = 500153
let db: Database
beforeAll(async () => {
  db = await testDatabase()
  await generateInstitutions(db, 500, TODAY)
})
afterAll(() => db.close())

describe('a register of any size for the bench', () => {
  it('is found in as one that was entered by hand', async () => {
    const toSyllables = await loadSyllables()
    const [row] = await db.run<{ name: string; searchText: string; address: string }>(
      {
        name: 'test-generated',
        text: `select i.name, i.search_text as "searchText", s.address
          from institution i join institution_site s using (district_id, institution_id) where i.institution_id = 7`,
      },
      [],
    )
    const findable = { name: row?.name ?? '', formerNames: [], addresses: [row?.address ?? ''], staffNames: [] }
    expect(row?.searchText).toBe(searchTextOf(findable, toSyllables).searchText)
    const page = good<InstitutionPage>(await as(db, null)('institutions.find', { districtId, text: row?.name }))
    expect(page.rows.map(({ institutionId }) => institutionId)).toContain(7)
    const near = good<InstitutionPage>(await as(db, null)('institutions.find', { districtId, near: { lng: 105.5, lat: 29.4 } }))
    expect(near.rows).toHaveLength(30)
    expect(good<InstitutionSeen>(await as(db, null)('institutions.see', { districtId, institutionId: 7 })).sites).toHaveLength(1)
  })

  it('of a district stays under 100 KB on a phone', async () => {
    const { payload } = good<SignedSnapshot>(await as(db, null)('institutions.snapshot', { districtId }))
    expect(Buffer.byteLength(payload)).toBeLessThan(100 * 1024)
    const { rows, sounds = {} } = JSON.parse(payload) as RegisterSnapshot
    const read = new Set(Object.values(sounds).join(''))
    expect(rows.flatMap(([, name]) => [...name]).filter((sign) => !read.has(sign))).toEqual([])
  })

  it('can be added to, and is not mixed with one that is there', async () => {
    expect((await anInstitution(await anOfficer(db))).institutionId).toBe(501)
    await expect(generateInstitutions(db, 10, TODAY)).rejects.toThrow(NotEmptyError)
    await expect(generateInstitutions(db, 0, TODAY)).rejects.toThrow(RangeError)
  })
})
