import type { Database } from '../../../src/cloud/database/connect'
import type { FactsToEdit, FindingShown, InstitutionSeen } from '../../../src/cloud/features/institutions/shapes'
import type { AnswerEnvelope } from '../../../src/contract/envelope'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { files } from '../../support/files'
import { aMember, anInstitution } from '../../support/institutions'
import { aJpeg, anExif, aPng } from '../../support/pictures'
import { districtOfficer } from '../../../src/cloud/database/reference-tables'
import { testDatabase } from '../../support/test-database'
import { aDistrict } from '../../support/world'

const districtId = 500153
let db: Database
let officer: Caller
beforeAll(async () => {
  db = await testDatabase()
  await aDistrict(db, districtId)
  for (const openid of ['photo-officer', 'other-officer']) await db.orm.insert(districtOfficer).values({ districtId, openid, displayName: '示例干部' })
  officer = as(db, 'photo-officer')
})
afterAll(() => db.close())

/** An institution with one teacher, who has no papers, so that there is a finding too. */
async function aTeacher() {
  const { institutionId, version } = await anInstitution(officer)
  const key = { districtId, institutionId }
  good(await officer('institutions.setStaff', { ...key, expectedVersion: version, staff: [aMember({ contractKind: null, contractFrom: null })] }))
  const [member] = good<FactsToEdit>(await officer('institutions.facts', key)).staff
  return { key, staffId: member?.staffId ?? 0 }
}
const sent = (bytes: Buffer, openid = 'photo-officer') => files.keep(openid, bytes)
const keyOf = (url: string | null | undefined) => (url ?? '').replace('/pictures/', '')
const fault = (answer: AnswerEnvelope) => (answer.ok ? 'ok' : (answer.error.fields?.[0]?.message ?? answer.error.code))

describe('a photo of somebody who teaches there', () => {
  const photoOf = async (key: { districtId: number; institutionId: number }) => good<InstitutionSeen>(await as(db, null)('institutions.see', key)).staff[0]?.photo ?? null

  it('nobody has to give; given, everybody sees it, and so does the officer who reviews', async () => {
    const { key, staffId } = await aTeacher()
    expect(await photoOf(key)).toBeNull()
    good(await officer('institutions.setStaffPhoto', { ...key, staffId, fileId: sent(aJpeg()) }))
    const url = await photoOf(key)
    expect(url).toMatch(/^\/pictures\/[0-9a-f]{48}\.jpg$/)
    expect(good<FactsToEdit>(await officer('institutions.facts', key)).staff[0]?.photo).toBe(url)
    expect(good<FindingShown[]>(await officer('institutions.findings', key))[0]?.photo).toBe(url)
    const stored = files.picture(keyOf(url))
    expect(stored?.contentType).toBe('image/jpeg')
    expect(stored?.bytes.includes('29.407N')).toBe(false)
  })

  it('what was sent is deleted, whether it was taken or not', async () => {
    const { key, staffId } = await aTeacher()
    for (const bytes of [aPng(), Buffer.from('no picture')]) {
      const fileId = sent(bytes)
      await officer('institutions.setStaffPhoto', { ...key, staffId, fileId })
      await expect(files.read('photo-officer', fileId)).rejects.toThrow('not-found')
    }
  })

  it('is replaced and taken away, and the one before is gone', async () => {
    const { key, staffId } = await aTeacher()
    good(await officer('institutions.setStaffPhoto', { ...key, staffId, fileId: sent(aJpeg()) }))
    const first = keyOf(await photoOf(key))
    good(await officer('institutions.setStaffPhoto', { ...key, staffId, fileId: sent(aPng()) }))
    const second = keyOf(await photoOf(key))
    expect([files.picture(first), files.picture(second)?.contentType]).toEqual([null, 'image/png'])
    good(await officer('institutions.setStaffPhoto', { ...key, staffId, fileId: null }))
    expect([await photoOf(key), files.picture(second)]).toEqual([null, null])
    good(await officer('institutions.setStaffPhoto', { ...key, staffId, fileId: null }))
  })

  it('stays when the list is written again, and is deleted with the person', async () => {
    const { key, staffId } = await aTeacher()
    good(await officer('institutions.setStaffPhoto', { ...key, staffId, fileId: sent(aJpeg()) }))
    const kept = keyOf(await photoOf(key))
    const setStaff = async (staff: object[]) => {
      const { version } = good<FactsToEdit>(await officer('institutions.facts', key))
      good(await officer('institutions.setStaff', { ...key, expectedVersion: version, staff }))
    }
    await setStaff([aMember({ staffId, subject: '素描' })])
    expect(keyOf(await photoOf(key))).toBe(kept)
    await setStaff([])
    expect(files.picture(kept)).toBeNull()
    const left = await db.run<{ photo: string | null; left: boolean }>(
      { name: 'test-left-photo', text: 'select photo_key as photo, left_on is not null as left from institution_staff where staff_id = $1' }, [staffId],
    )
    expect(left).toEqual([{ photo: null, left: true }])
  })

  it.each<[string, Buffer, string]>([
    ['no picture', Buffer.from('<html></html>'), 'picture-type'],
    ['a broken one', aJpeg().subarray(0, 40), 'picture-broken'],
    ['one too wide', aJpeg({ width: 751 }), 'picture-too-large'],
    ['one stored lying down', aJpeg({ exif: anExif({ orientation: 6 }) }), 'picture-turned'],
    ['one of too many bytes', aJpeg({ behind: Buffer.alloc(1024 * 1024) }), 'picture-too-many-bytes'],
  ])('%s is refused with what is wrong with it, and the one there stays', async (_, bytes, why) => {
    const { key, staffId } = await aTeacher()
    good(await officer('institutions.setStaffPhoto', { ...key, staffId, fileId: sent(aPng()) }))
    const before = await photoOf(key)
    expect(fault(await officer('institutions.setStaffPhoto', { ...key, staffId, fileId: sent(bytes) }))).toBe(why)
    expect(await photoOf(key)).toBe(before)
  })

  it('is looked at by the content check: risky is refused, and what wants a look is taken', async () => {
    const { key, staffId } = await aTeacher()
    const looked: unknown[] = []
    const by = (verdict: 'risky' | 'review') => as(db, 'photo-officer', { moderate: (what) => (looked.push(what), Promise.resolve(verdict)) })
    expect(fault(await by('risky')('institutions.setStaffPhoto', { ...key, staffId, fileId: sent(aPng()) }))).toBe('picture-refused')
    expect(await photoOf(key)).toBeNull()
    expect(looked).toEqual([expect.objectContaining({ contentType: 'image/png' })])
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    good(await by('review')('institutions.setStaffPhoto', { ...key, staffId, fileId: sent(aPng()) }))
    expect(warn).toHaveBeenCalledTimes(1)
    warn.mockRestore()
    expect(await photoOf(key)).not.toBeNull()
  })

  it('somebody else’s file, and somebody of another institution or gone, are not found, and no picture is left behind', async () => {
    const [one, two] = [await aTeacher(), await aTeacher()]
    const theirs = sent(aPng(), 'other-officer')
    expect(refusal(await officer('institutions.setStaffPhoto', { ...one.key, staffId: one.staffId, fileId: theirs }))).toBe('not-found')
    expect((await files.read('other-officer', theirs)).length).toBeGreaterThan(0)
    const kept: string[] = []
    const watched = as(db, 'photo-officer', { files: () => ({ ...files, keepPicture: async (picture) => (kept.push(await files.keepPicture(picture)), kept.at(-1) ?? '') }) })
    expect(refusal(await watched('institutions.setStaffPhoto', { ...one.key, staffId: two.staffId, fileId: sent(aPng()) }))).toBe('not-found')
    expect(kept.map((key) => files.picture(key))).toEqual([null])
  })
})
