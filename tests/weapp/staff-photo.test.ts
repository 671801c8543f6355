import type { Database } from '../../src/cloud/database/connect'
import { districtOfficer } from '../../src/cloud/database/reference-tables'
import { good } from '../support/call'
import { aMember, anInstitution, anOfficer } from '../support/institutions'
import { aJpeg, aPng } from '../support/pictures'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

const DISTRICT = 500153
let db: Database
let key: string
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
  const other = await anOfficer(db, DISTRICT)
  await db.orm.insert(districtOfficer).values({ districtId: DISTRICT, openid: 'officer', displayName: '示例干部' })
  const { institutionId, version } = await anInstitution(other)
  const staff = [aMember(), aMember({ name: '何老师', certificateNumber: '50191234567890318', contractKind: null, contractFrom: null })]
  good(await other('institutions.setStaff', { districtId: DISTRICT, institutionId, expectedVersion: version, staff }))
  key = `d=${DISTRICT}&i=${institutionId}`
})
afterAll(() => db.close())
afterEach(() => phone.close())

/** The page of one of them, with a picture in the album. */
async function about(name: string, picture?: Buffer) {
  phone = new Phone({ db, openid: 'officer', now: EVENING })
  phone.device.nextPicture = picture
  phone.launch(`/packages/district/staff/index?${key}`)
  await phone.tap('link', new RegExp(name))
  await phone.see('照片（可以不放）')
}
const toast = (words: string) => phone.until(() => phone.dialogs.toasts.some((one) => one.includes(words)))

test('an officer gives somebody a photo, families and whoever reviews see it, and it is taken away by two taps', async () => {
  await about('何老师', aPng())
  expect(phone.page.tree.all('img', '何老师的照片')).toEqual([])
  await phone.tap('button', '选一张照片')
  await toast('照片已放上')
  await phone.find('img', '何老师的照片')
  for (const page of ['institution/detail', 'district/findings', 'district/staff']) {
    phone.launch(`/packages/${page}/index?${key}`)
    await phone.find('img', '何老师的照片')
    expect(phone.page.tree.all('img', '陈老师的照片')).toEqual([])
  }
  await phone.tap('link', /何老师/)
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '撤下照片')
  await toast('照片已撤下')
  await phone.until(() => phone.page.tree.all('img', '何老师的照片').length === 0)
  phone.launch(`/packages/institution/detail/index?${key}`)
  await phone.see('何老师')
  expect(phone.page.tree.all('img', '何老师的照片')).toEqual([])
})

test('what cannot be taken is told at the photo, and who closes the album has changed nothing', async () => {
  await about('陈老师', aJpeg({ width: 900 }))
  await phone.tap('button', '选一张照片')
  await phone.see('照片的宽最多 750、高最多 1334，请裁小一些再选')
  phone.device.nextPicture = Buffer.from('no picture')
  await phone.tap('button', '选一张照片')
  await phone.see('只收 JPG、PNG 的照片，请换一张')
  phone.network.offline()
  phone.device.nextPicture = aPng()
  await phone.tap('button', '选一张照片')
  await phone.see('照片没有改：没有网络')
  phone.device.nextPicture = undefined
  await phone.tap('button', '选一张照片')
  expect(phone.page.tree.all('img', '陈老师的照片')).toEqual([])
})
