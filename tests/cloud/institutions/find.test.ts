import type { Database } from '../../../src/cloud/database/connect'
import type { InstitutionPage } from '../../../src/cloud/features/institutions/shapes'
import { town } from '../../../src/cloud/database/reference-tables'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { aMember, anInstitution, anOfficer, aSite } from '../../support/institutions'
import { testDatabase } from '../../support/test-database'

const DISTRICT = 500153
let db: Database
let officer: Caller
let anyone: Caller
let ids: Record<'art' | 'dance' | 'maths' | 'sport' | 'moved' | 'expired', number>

beforeAll(async () => {
  db = await testDatabase()
  officer = await anOfficer(db)
  anyone = as(db, null)
  await db.orm.insert(town).values({ districtId: DISTRICT, townCode: '002', name: '示例镇' })
  const add = async (...args: Parameters<typeof anInstitution> extends [unknown, ...infer Rest] ? Rest : never) =>
    (await anInstitution(officer, ...args)).institutionId
  const art = await add({ sites: [aSite({ lng: 105.6, lat: 29.4 }), aSite({ townCode: '002', address: '示例街 5 号', lng: 105.7, lat: 29.4 })] })
  ids = {
    art,
    dance: await add(
      { name: '悦来示例音乐舞蹈学校', formerNames: ['旧名示例艺校'], sites: [aSite({ address: '示例大道 66 号', lng: 105.61, lat: 29.4 })] },
      { statuses: [['white', '2024-01-01'], ['warning', '2026-05-12']] },
    ),
    maths: await add(
      { name: '示例思维课堂', categories: [{ code: 'math', approves: '数学' }], legalForm: null, validTo: null, sites: [aSite({ townCode: '002', lng: null, lat: null })] },
      { statuses: [['black', '2026-04-27']] },
    ),
    sport: await add({ name: '示例乐动篮球俱乐部', categories: [{ code: 'sport', approves: '篮球' }], licenceNumber: '教民150015370000019号', sites: [aSite({ lng: 105.62, lat: 29.4 })] }),
    moved: await add({ name: '示例书法班', sites: [aSite({ lng: 105.59, lat: 29.4, toDay: '2025-12-31' }), aSite({ lng: 105.65, lat: 29.4 })] }),
    expired: await add({ name: '示例机器人馆', validTo: '2026-05-20', categories: [{ code: 'science-practice', approves: '机器人' }], sites: [aSite({ lng: 105.64, lat: 29.4 })] }),
  }
  await officer('institutions.setStaff', { districtId: DISTRICT, institutionId: ids.sport, expectedVersion: 2, staff: [aMember({ name: '欧阳示例' })] })
})
afterAll(() => db.close())

const find = async (more: object = {}) => good<InstitutionPage>(await anyone('institutions.find', { districtId: DISTRICT, ...more }))
const idsOf = ({ rows }: InstitutionPage) => rows.map(({ institutionId }) => institutionId)

describe('families find institutions without logging in', () => {
  it('all of them are listed by the pinyin of their names, with how many there are of each status', async () => {
    const page = await find()
    expect(idsOf(page)).toEqual([ids.art, ids.expired, ids.sport, ids.moved, ids.maths, ids.dance])
    expect(page.counts).toEqual({ white: 3, warning: 1, black: 1, expired: 1 })
    expect(page.nextCursor).toBeNull()
  })

  it.each([
    ['a part of the name', '美术培训', ['art']],
    ['one sign', '舞', ['dance']],
    ['the former name', '旧名', ['dance']],
    ['full pinyin', 'yinyuewudao', ['dance']],
    ['the initials', 'ylsl', ['dance']],
    ['the first two initials', 'YL', ['dance']],
    ['the address, whatever its spaces', '大道66号', ['dance']],
    ['a teacher', '欧阳', ['sport']],
    ['the licence number without 教民', '150015370000019', ['sport']],
    ['the licence number in full-width digits', '１５００１５３７０００００１９', ['sport']],
    ['a licence number one digit short', '15001537000001', []],
    ['words nobody has', '不存在的', []],
    ['a percent sign, which is no wildcard', '%', []],
  ] as const)('%s is enough', async (_what, text, found) => {
    expect(idsOf(await find({ text }))).toEqual(found.map((name) => ids[name]))
  })

  it('initials are only looked for at the beginning when they are one or two', async () => {
    expect(idsOf(await find({ text: 'ld' }))).toEqual([])
    expect(idsOf(await find({ text: 'ldl' }))).toEqual([ids.sport])
  })

  it('what is called exactly so comes before what only contains it', async () => {
    expect(idsOf(await find({ text: '示例书法班' }))[0]).toBe(ids.moved)
    expect(idsOf(await find({ text: '示例' })).slice(0, 4).sort()).toEqual([ids.expired, ids.sport, ids.moved, ids.maths].sort())
  })

  it('category, town and status narrow the list, and the counts ignore the status chosen', async () => {
    expect(idsOf(await find({ category: 'sport' }))).toEqual([ids.sport])
    expect(idsOf(await find({ townCode: '002' }))).toEqual([ids.art, ids.maths])
    const page = await find({ status: 'expired' })
    expect(idsOf(page)).toEqual([ids.expired])
    expect(page.counts).toEqual({ white: 3, warning: 1, black: 1, expired: 1 })
  })

  it('a town shows the address in that town', async () => {
    const { rows } = await find({ townCode: '002', text: '美术' })
    expect(rows[0]?.site).toMatchObject({ townCode: '002', address: '示例街 5 号' })
  })

  it('the nearest come first, once each, by the address that is nearest and still approved', async () => {
    const page = await find({ near: { lng: 105.6, lat: 29.4 } })
    // Whoever has no coordinates is not left out but comes last.
    expect(idsOf(page)).toEqual([ids.art, ids.dance, ids.sport, ids.expired, ids.moved, ids.maths])
    expect(page.rows[0]?.metres).toBe(0)
    // A hundredth of a degree of longitude at latitude 30, the district's: 963 metres.
    expect(page.rows[1]?.metres).toBeGreaterThan(955)
    expect(page.rows[1]?.metres).toBeLessThan(975)
    expect(page.rows.at(-1)?.metres).toBeNull()
    expect(page.rows.find(({ institutionId }) => institutionId === ids.moved)?.site?.lng).toBe(105.65)
  })

  it('words and nearness go together', async () => {
    expect(idsOf(await find({ text: '示例', near: { lng: 105.65, lat: 29.4 } })).slice(0, 2)).toEqual([ids.moved, ids.expired])
  })

  it('near a town is near the middle of its registered addresses, without metres', async () => {
    const page = await find({ nearTown: '002' })
    expect(idsOf(page)[0]).toBe(ids.art)
    expect(page.rows.every(({ metres }) => metres === null)).toBe(true)
  })

  it('a cursor that this list did not hand out is refused', async () => {
    expect(refusal(await anyone('institutions.find', { districtId: DISTRICT, cursor: 'abc' }))).toBe('bad-input')
  })
})

describe('pages of thirty', () => {
  const districtId = 500116
  beforeAll(async () => {
    const registrar = await anOfficer(db, districtId)
    for (let n = 0; n < 65; n += 1) {
      const place = n % 3 === 0 ? { lng: null, lat: null } : { lng: 106 + (n % 5) / 100, lat: 29 }
      await anInstitution(registrar, { name: `分页示例 ${n % 7}`, sites: [aSite(place)] }, { districtId, statuses: [] })
    }
  })

  it.each([
    ['by name', {}],
    ['by words', { text: '分页' }],
    ['by nearness, where many share one building', { near: { lng: 106, lat: 29 } }],
    ['by words and nearness', { text: '分页', near: { lng: 106, lat: 29 } }],
  ])('%s they follow each other without a gap or a repetition', async (_how, how) => {
    const seen: number[] = []
    let cursor: string | undefined
    for (let pages = 0; pages < 4; pages += 1) {
      const page = good<InstitutionPage>(await anyone('institutions.find', { districtId, ...how, cursor }))
      seen.push(...idsOf(page))
      if (page.nextCursor === null) break
      expect(page.rows).toHaveLength(30)
      cursor = page.nextCursor
    }
    expect(seen).toHaveLength(65)
    expect(new Set(seen).size).toBe(65)
  })
})
