import type { Calendar, OfficeClass, SchoolList } from '../../../src/cloud/features/schools/shapes'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { district, districtOfficer } from '../../../src/cloud/database/reference-tables'
import { schoolPlace } from '../../../src/cloud/database/school-place-tables'
import type { SchoolKey } from '../../../src/cloud/input'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aChild, aClass, aGuardian, aPerson, aSchool, aTeacher, TODAY } from '../../support/world'
import type { APerson } from '../../support/world'

let db: Database
let key: SchoolKey
let office: APerson
const OFFICER = 'officer'

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  key = await aSchool(db)
  office = await aPerson(db, key, { isOffice: true })
  await db.orm
    .insert(districtOfficer)
    .values({ districtId: key.districtId, openid: OFFICER, displayName: '示例干部' })
    .onConflictDoNothing()
})

/** A district as add-officer enters it: a name and its first officer. */
async function aDistrictWithoutTowns(): Promise<number> {
  const districtId = 500_117
  await db.orm.insert(district).values({ districtId, name: '示例新区' })
  await db.orm.insert(districtOfficer).values({ districtId, openid: 'its-officer', displayName: '示例干部' })
  return districtId
}

const change = (name: string, more: object) => as(db, office.openid)(`schools.${name}`, { ...key, ...more })
const officer = (name: string, more: object) => as(db, OFFICER)(`schools.${name}`, { districtId: key.districtId, ...more })
const calendar = async () => good<Calendar>(await as(db, null)('schools.calendar', key))
const fields = (answer: Awaited<ReturnType<typeof change>>) => (answer.ok ? [] : answer.error.fields)

describe('the school keeps its own calendar', () => {
  it('shows terms, own days and the statutory days of the terms’ years to anybody', async () => {
    const { today, terms, days, statutory, unknownYears } = await calendar()
    expect(today).toBe(TODAY)
    expect(terms).toEqual([{ startsOn: '2026-03-05', endsOn: '2026-07-01', name: '2026 春' }])
    expect(days).toEqual([])
    expect(statutory).toContainEqual({ day: '2026-05-01', kind: 'holiday', name: '劳动节' })
    expect(unknownYears).toEqual([])
  })

  it('says which year of a term nobody has published yet, until an officer imports it', async () => {
    await change('setTerm', { startsOn: '2036-09-01', endsOn: '2037-01-30', name: '2036 秋' })
    expect((await calendar()).unknownYears).toEqual([2036, 2037])
    const days = [
      { day: '2037-01-01', kind: 'holiday', name: '元旦' },
      { day: '2037-01-04', kind: 'make-up-workday', name: '元旦' },
      { day: '2037-10-01', kind: 'holiday', name: '国庆节' },
    ]
    expect((await officer('importYear', { year: 2037, days })).ok).toBe(true)
    const { unknownYears, statutory } = await calendar()
    expect(unknownYears).toEqual([2036])
    expect(statutory.filter(({ day }) => day >= '2037')).toEqual(days)
    expect((await officer('importYear', { year: 2037, days: days.slice(2) })).ok).toBe(true)
    expect((await calendar()).statutory.filter(({ day }) => day >= '2037')).toEqual(days.slice(2))
  })

  it.each([
    ['of another year', [{ day: '2038-10-01', kind: 'holiday', name: '国庆节' }], 'other-year'],
    ['without 1 October', [{ day: '2037-01-01', kind: 'holiday', name: '元旦' }], 'no-national-day'],
  ])('takes no arrangement %s, because missing days would count as working days', async (_title, days, message) => {
    const answer = await officer('importYear', { year: 2037, days })
    expect(refusal(answer)).toBe('bad-input')
    expect(fields(answer)).toContainEqual({ path: 'days', message })
  })

  it('has terms that do not overlap, changes one in place and takes one out', async () => {
    const spring = { startsOn: '2026-03-05', endsOn: '2026-07-03', name: '2026 春（延）' }
    const answer = await change('setTerm', { startsOn: '2026-07-01', endsOn: '2026-07-20', name: '小学期' })
    expect(refusal(answer)).toBe('bad-input')
    expect(fields(answer)).toEqual([{ path: 'startsOn', message: 'overlaps' }])
    expect((await change('setTerm', spring)).ok).toBe(true)
    expect((await calendar()).terms).toEqual([spring])
    expect(refusal(await change('setTerm', { ...spring, endsOn: '2026-03-01' }))).toBe('bad-input')
    for (let twice = 0; twice < 2; twice += 1) expect((await change('removeTerm', spring)).ok).toBe(true)
    expect((await calendar()).terms).toEqual([])
  })

  it('does not let two overlapping terms in that come at once', async () => {
    const answers = await Promise.all([
      change('setTerm', { startsOn: '2026-09-01', endsOn: '2027-01-30', name: '秋' }),
      change('setTerm', { startsOn: '2026-09-02', endsOn: '2027-01-29', name: '秋' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('says its own word on a day and takes it back', async () => {
    const own = { day: '2026-05-23', isSchoolDay: true, note: '补周五的课', goesBy: 5 }
    await change('setDay', { ...own, note: '先这样写' })
    await change('setDay', own)
    expect((await calendar()).days).toEqual([own])
    expect((await change('clearDay', own)).ok).toBe(true)
    expect((await calendar()).days).toEqual([])
  })
})

describe('the office keeps the classes', () => {
  const classes = async () => good<OfficeClass[]>(await change('classes', {}))

  it('adds a class with a code of its own, once', async () => {
    const added = good<OfficeClass>(await change('addClass', { stage: 'primary', entryYear: 2025, number: 3 }))
    expect(added).toMatchObject({ class: { grade: 1, number: 3 }, classTeacher: null, children: 0 })
    expect(added.classCode).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    expect(refusal(await change('addClass', { stage: 'primary', entryYear: 2025, number: 3 }))).toBe('already-done')
    expect(await classes()).toEqual([added])
  })

  it('has no junior class at a primary school', async () => {
    const primary = await aSchool(db, { kind: 'primary' })
    const { openid } = await aPerson(db, primary, { isOffice: true })
    const answer = await as(db, openid)('schools.addClass', { ...primary, stage: 'junior', entryYear: 2025, number: 1 })
    expect(refusal(answer)).toBe('bad-input')
  })

  it('counts the children, youngest class first, and never tells another school’s', async () => {
    const [old, young] = [await aClass(db, key, 8), await aClass(db, key, 2)]
    await aChild(db, key, old)
    await aClass(db, await aSchool(db))
    expect((await classes()).map(({ class: { classId }, children }) => [classId, children])).toEqual([
      [young, 0],
      [old, 1],
    ])
  })

  it('names a class teacher who works there, and nobody else', async () => {
    const classId = await aClass(db, key)
    const { personId } = await aTeacher(db, key, [classId])
    expect((await change('setClassTeacher', { classId, personId })).ok).toBe(true)
    expect((await classes())[0]?.classTeacher?.personId).toBe(personId)
    const guardian = await aGuardian(db, key, await aChild(db, key, classId))
    expect(refusal(await change('setClassTeacher', { classId, personId: guardian.personId }))).toBe('not-found')
    const elsewhere = await aClass(db, await aSchool(db))
    expect(refusal(await change('setClassTeacher', { classId: elsewhere, personId }))).toBe('not-found')
    expect((await change('setClassTeacher', { classId, personId: null })).ok).toBe(true)
    expect((await classes())[0]?.classTeacher).toBeNull()
  })

  it('renews a code that went too far: the old one finds nothing', async () => {
    const { classCode, class: named } = good<OfficeClass>(await change('addClass', { stage: 'junior', entryYear: 2025, number: 1 }))
    const renewed = good<{ classCode: string }>(await change('renewClassCode', { classId: named.classId }))
    const find = (code: string) => as(db, 'somebody')('people.lookupClassCode', { code })
    expect(refusal(await find(classCode))).toBe('code-unknown')
    expect((await find(renewed.classCode)).ok).toBe(true)
  })
})

describe('the district keeps the register', () => {
  it('enters a school once, in one of its towns, and anybody sees it', async () => {
    const school = { schoolId: 5_008_000_001, townCode: '001', name: '示例新小学', kind: 'primary' }
    expect((await officer('addSchool', school)).ok).toBe(true)
    expect(refusal(await officer('addSchool', school))).toBe('already-done')
    expect(refusal(await officer('addSchool', { ...school, schoolId: 5_008_000_002, townCode: '999' }))).toBe('bad-input')
    const { schools, districts, towns } = good<SchoolList>(await as(db, null)('schools.list', { districtId: key.districtId }))
    expect(schools).toContainEqual({ ...school, districtId: key.districtId, isDemo: true })
    expect([districts.length, towns.length]).toEqual([1, 1])
  })

  it('begins with its towns: no school before them, and a town may be renamed', async () => {
    const districtId = await aDistrictWithoutTowns()
    const inDistrict = (path: string, input: object) => as(db, 'its-officer')(`schools.${path}`, { districtId, ...input })
    const school = { schoolId: 5_008_000_003, townCode: '101', name: '示例镇小学', kind: 'primary' }
    expect(refusal(await inDistrict('addSchool', school))).toBe('bad-input')
    const towns = [{ townCode: '101', name: '示例一镇' }, { townCode: '102', name: '示例二镇' }]
    good(await inDistrict('addTowns', { towns }))
    good(await inDistrict('addTowns', { towns: [{ townCode: '102', name: '示例街道' }] }))
    expect((await inDistrict('addSchool', school)).ok).toBe(true)
    const listed = good<SchoolList>(await as(db, null)('schools.list', { districtId }))
    expect(listed.towns.map(({ name }) => name)).toEqual(['示例一镇', '示例街道'])
    expect(refusal(await inDistrict('addTowns', { towns: [...towns, ...towns] }))).toBe('bad-input')
  })

  it('enters where schools are, all or none, and what is said later counts', async () => {
    const at = (schoolId: number, lat: number) => ({ schoolId, lng: 105.6, lat, source: '示例名单' })
    const elsewhere = (await aSchool(db, { districtId: 500116 })).schoolId
    const kept = () => db.orm.select({ lat: schoolPlace.latitude }).from(schoolPlace).where(eq(schoolPlace.schoolId, key.schoolId))
    expect(await officer('setPlaces', { places: [at(key.schoolId, 29.4), at(elsewhere, 29.5)] })).toMatchObject({
      error: { code: 'bad-input', fields: [{ path: 'places.1.schoolId', message: 'no-such-school' }] },
    })
    expect(await kept()).toEqual([])
    good(await officer('setPlaces', { places: [at(key.schoolId, 29.4)] }))
    good(await officer('setPlaces', { places: [at(key.schoolId, 29.41)] }))
    expect(await kept()).toEqual([{ lat: 29.41 }])
  })

  it('lists one district, or all', async () => {
    const listed = async (input: object) =>
      good<SchoolList>(await as(db, null)('schools.list', input)).districts.map(({ districtId }) => districtId)
    await aSchool(db, { districtId: 500116 })
    expect(await listed({ districtId: 500116 })).toEqual([500116])
    expect(await listed({})).toEqual(expect.arrayContaining([key.districtId, 500116]))
    expect(await listed({ districtId: 999_999 })).toEqual([])
  })
})
