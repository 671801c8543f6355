import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { serviceLeader } from '../../../src/cloud/database/after-school-tables'
import type { Database } from '../../../src/cloud/database/connect'
import { districtService, heldSession } from '../../../src/cloud/database/service-tables'
import type { FileAnswer, ServiceRecord } from '../../../src/cloud/features/after-school/shapes'
import { aLeader, anOffering } from '../../support/after-school'
import { as, good, refusal } from '../../support/call'
import { files } from '../../support/files'
import { testDatabase } from '../../support/test-database'
import { EVENING, mustBe } from '../../support/world'
import { aBatch, aMark, aSetting, leaderOf } from '../leaving/setting'
import type { Setting } from '../leaving/setting'

let db: Database
let setting: Setting
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  setting = await aSetting(db)
  await db.orm.delete(districtService).where(eq(districtService.districtId, setting.key.districtId))
})

const IN_JUNE = new Date('2026-06-01T02:00:00Z')
const office = (path: string, input: object) => as(db, setting.office.openid, { now: IN_JUNE })(path, { ...setting.key, month: '2026-05', ...input })
const setSubsidy = (amountFenPerSession: number) =>
  db.orm.insert(districtService).values({
    districtId: setting.key.districtId, subsidy: { amountFenPerSession, shared: false, documentNumber: '示例文〔2026〕3 号' },
    refundRule: { rule: 'unknown' }, setBy: 'officer', setAt: EVENING.toISOString(),
  })

type Read = string | number
const signs = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')

/** The sheet as any program reads it: a number where the file says number, text where it says text. */
function rowsOf(bytes: Buffer): Read[][] {
  const sheet = strFromU8(mustBe(unzipSync(bytes)['xl/worksheets/sheet1.xml']))
  expect(sheet).not.toContain('<f')
  return [...sheet.matchAll(/<row>(.*?)<\/row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<c\/>|<c><v>([^<]*)<\/v><\/c>|<c t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>/g)].map(([, number, text]) =>
      number === undefined ? signs(text ?? '') : Number(number),
    ),
  )
}

async function statement(): Promise<{ rows: Read[][]; fileName: string }> {
  const { url, fileName, bytes } = good<FileAnswer>(await office('afterSchool.subsidyStatement', {}))
  const offered = mustBe(files.offered(url.replace('/files/', '')) ?? undefined)
  expect(offered.bytes).toHaveLength(bytes)
  return { rows: rowsOf(offered.bytes), fileName }
}

/** One session by its roll, one of delayed care, and two of a volunteer from outside. */
async function aMonth() {
  await leaderOf(db, setting)('leaving.mark', aBatch(setting, setting.pupils.map(({ childId }) => aMark(childId, 'present'))))
  const volunteer = await aLeader(db, setting.key, { displayName: '=HYPERLINK("示例")', staffKind: 'volunteer' })
  const late = await anOffering(db, setting.key, setting.planId, { serviceKind: 'delayed-care', startsAt: '18:00', endsAt: '18:30' })
  const evening = await anOffering(db, setting.key, setting.planId, { serviceKind: 'evening-study', startsAt: '19:00', endsAt: '20:00' })
  const held = (day: string, offeringId: number, leaderId: number) => ({ ...setting.key, day, offeringId, leaderId, openedAt: EVENING.toISOString() })
  await db.orm.insert(heldSession).values([
    held('2026-05-14', late, setting.leaderId), held('2026-05-14', setting.offeringId, volunteer), held('2026-05-07', setting.offeringId, volunteer),
    held('2026-05-14', evening, volunteer), held('2026-06-04', setting.offeringId, volunteer),
  ])
}

const cells = (rows: Read[][]) => rows.map((row) => row.slice(1, 9))

describe('the subsidy statement of a month', () => {
  it('has a row a person with kinds apart, and the amount stands as 待公布 while the district has named none', async () => {
    await aMonth()
    const { rows, fileName } = await statement()
    expect(fileName).toMatch(/课后服务补助表-2026-05\.xlsx$/)
    expect(cells(rows.slice(0, 4))).toEqual([
      ['人员类别', '课后服务（次）', '延时托管（次）', '更正（次）', '合计（次）', '时长（小时）', '到场（人次）', '补助（元）'],
      ['在职教师', 1, 1, 0, 2, 1.5, 3, '待公布'],
      ['志愿者', 2, 0, 0, 2, 2, 0, '待公布'],
      ['', 3, 1, 0, 4, 3.5, 3, '待公布'],
    ])
    expect(rows[1]?.[9]).toContain('三（三）9；补助标准：待公布')
    expect(rows[5]).toEqual(['2026-05 还没有锁定，数字还会变。'])
  })

  it('begins no cell so that a program takes it for a formula', async () => {
    await aMonth()
    const { rows } = await statement()
    expect(rows.flat().filter((value) => /^[=+\-@\t\r]/.test(String(value)))).toEqual([])
    expect(rows[2]?.[0]).toBe('\'=HYPERLINK("示例")')
  })

  it('adds up to the fen, and after locking says so with every correction', async () => {
    await aMonth()
    await setSubsidy(4_001)
    good(await office('afterSchool.lockRecord', {}))
    const correction = { requestKey: randomUUID(), leaderId: setting.leaderId, change: 'less', sessions: 1, reason: '多记一次' }
    const record = good<ServiceRecord>(await office('afterSchool.correctRecord', correction))
    const { rows } = await statement()
    const amounts = rows.slice(1, 4).map((row) => row[8])
    expect(amounts).toEqual([40.01, 80.02, 120.03])
    expect(rows.slice(1, 4).map((row) => Math.round(Number(row[8]) * 100))).toEqual([...record.rows.map(({ amountFen }) => amountFen), record.totalFen])
    expect(rows[1]?.slice(2, 6)).toEqual([1, 1, -1, 1])
    expect(rows[1]?.[9]).toContain('补助标准：示例文〔2026〕3 号')
    expect(rows[5]).toEqual(['2026-05 已于 2026-06-01 锁定，之后只有更正。'])
    expect(rows[7]?.[0]).toMatch(/^更正：.* 少 1 次，多记一次（.*，2026-06-01）$/)
    // What is held or said afterwards changes nothing of what was locked.
    await db.orm.delete(heldSession).where(eq(heldSession.leaderId, setting.leaderId))
    await db.orm.update(serviceLeader).set({ staffKind: 'retired' }).where(eq(serviceLeader.leaderId, setting.leaderId))
    expect((await statement()).rows[1]?.slice(2, 9)).toEqual(rows[1]?.slice(2, 9))
  })

  it('is not to be had for a month without a session', async () => {
    expect(refusal(await office('afterSchool.subsidyStatement', {}))).toBe('not-found')
  })
})
