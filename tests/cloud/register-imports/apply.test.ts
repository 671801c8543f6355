import { randomUUID } from 'node:crypto'
import type { CodeAnswer, InstitutionPage, InstitutionSeen } from '../../../src/cloud/features/institutions/shapes'
import type { ApplyAnswer, ImportListed } from '../../../src/cloud/features/register-imports/shapes'
import type { Database } from '../../../src/cloud/database/connect'
import { as, good, refusal } from '../../support/call'
import { files } from '../../support/files'
import { anInstitution, aMember, someFacts } from '../../support/institutions'
import { anImporter, importIdOf } from '../../support/register-files/an-importer'
import type { Importer } from '../../support/register-files/an-importer'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'

const CODE = '91350100M000100Y43'
const OTHER_CODE = '11500111009347932X'
const TOMORROW = new Date('2026-05-22T02:00:00Z')

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

let district = 500_301
const here = () => anImporter(db, (district += 1))
const entered = (by: Importer, more: Parameters<typeof anInstitution>[1], statuses?: NonNullable<Parameters<typeof anInstitution>[2]>['statuses']) =>
  anInstitution(by.call, more, { districtId: by.districtId, statuses })
const find = async (by: Importer, text?: string) => good<InstitutionPage>(await as(db, null)('institutions.find', { districtId: by.districtId, text })).rows
const see = async ({ districtId }: Importer, institutionId: number, day?: string, now?: Date) =>
  good<InstitutionSeen>(await as(db, null, now ? { now } : {})('institutions.see', { districtId, institutionId, day }))

const HEAD = '机构名称,统一社会信用代码,镇街,办学地址,状态,状态日期,有效期止\n'
const ADDED = `示例篮球馆,${OTHER_CODE},示例街道,示例路 1 号,白名单,2026-03-01,2027-08-31\n`

describe('an import does what was seen, all of it', () => {
  it('what it adds is found by name, initials, town and code, and is what the file says it is', async () => {
    const by = await here()
    expect(await by.bringIn(HEAD + ADDED)).toMatchObject({ outcome: 'applied', counts: { added: 1 } })
    for (const text of ['篮球', 'sllqg', '示例路']) expect((await find(by, text)).map(({ name }) => name)).toEqual(['示例篮球馆'])
    const [listed] = await find(by)
    expect(listed).toMatchObject({ status: 'white', since: '2026-03-01', validTo: '2027-08-31', isDemo: true, site: { townCode: '001', address: '示例路 1 号' } })
    expect(good<CodeAnswer>(await as(db, null)('institutions.byCode', { code: OTHER_CODE }))).toMatchObject({ outcome: 'found', by: 'credit-code' })
  })

  it('a change is a new version, a status a new entry: what held before can still be asked', async () => {
    const by = await here()
    const { institutionId } = await entered(by, { creditCode: CODE, validTo: '2026-08-31' })
    await by.bringIn(`${HEAD}昌元示例美术培训中心,${CODE},,,预警,2026-05-21,2029-08-31\n`)
    const [before, after] = [await see(by, institutionId, '2026-05-20'), await see(by, institutionId)]
    expect([before.standing.status, after.standing.status]).toEqual(['white', 'warning'])
    expect(after.facts.validTo).toBe('2029-08-31')
    expect(after.facts.fees).toEqual(someFacts().fees)
    expect(after.history.map(({ status }) => status)).toEqual(['white', 'warning'])
  })

  it('who teaches there is still found after it', async () => {
    const by = await here()
    const { institutionId, version } = await entered(by, { creditCode: CODE })
    good(await by.call('institutions.setStaff', { districtId: by.districtId, institutionId, expectedVersion: version, staff: [aMember({ name: '欧阳示例' })] }))
    await by.bringIn(`机构名称,统一社会信用代码\n示例新美术中心,${CODE}\n`)
    expect((await find(by, '欧阳示例')).map(({ name }) => name)).toEqual(['示例新美术中心'])
    // What it was called is how people know it.
    expect(await find(by, '昌元示例')).toHaveLength(1)
  })

  describe('a file of more rows than are written at a time means the register as it stood before it', () => {
    const HEADS = '机构名称,曾用名,统一社会信用代码,镇街\n'
    const many = Array.from({ length: 1_600 }, (_, index) => `示例第${index}培训部,,,示例街道\n`).join('')

    it('a late row whose former name an early row bears is a new institution', async () => {
      const by = await here()
      expect(await by.bringIn(`${HEADS}示例早行画室,,,示例街道\n${many}示例晚行画室,示例早行画室,,示例街道\n`)).toMatchObject({
        outcome: 'applied',
        counts: { added: 1_602, unreadable: 0 },
      })
    })

    it('a late row with the name that an early row takes from its institution speaks of it a second time', async () => {
      const by = await here()
      await entered(by, { creditCode: CODE })
      const answer = await by.bringIn(`${HEADS}示例改名画室,,${CODE},\n${many}昌元示例美术培训中心,,,\n`)
      expect(answer).toMatchObject({ outcome: 'applied', counts: { added: 1_600, changed: 1, unreadable: 1 } })
    })
  })

  it('the same file a second time changes nothing and says when it was brought in', async () => {
    const by = await here()
    const importId = importIdOf(await by.bringIn(HEAD + ADDED))
    const before = await storedRows(db)
    expect(await by.bringIn(HEAD + ADDED)).toEqual({ outcome: 'nothing-to-do', appliedBefore: { importId, at: '2026-05-21T10:46:00.000Z' } })
    const { officer_request: _, ...rows } = await storedRows(db)
    expect(rows).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => table !== 'officer_request')))
    expect((await by.plan(HEAD + ADDED)).appliedBefore).toMatchObject({ importId })
  })

  it('one request sent twice acts once, though the file is gone by then', async () => {
    const by = await here()
    const { planHash } = await by.plan(HEAD + ADDED)
    const input = { ...by.send(HEAD + ADDED), planHash, requestKey: randomUUID() }
    const first = good<ApplyAnswer>(await by.call('institutions.applyImport', input))
    await expect(files.read(by.openid, input.fileId)).rejects.toThrow('not-found')
    expect(good<ApplyAnswer>(await by.call('institutions.applyImport', input))).toEqual(first)
    expect(await find(by)).toHaveLength(1)
  })

  it('it is listed with who, when, what file and how much', async () => {
    const by = await here()
    await by.bringIn(HEAD + ADDED, '四月台账.csv')
    const [listed] = good<ImportListed[]>(await by.call('institutions.imports', { districtId: by.districtId }))
    expect(listed).toMatchObject({ byName: '示例干部', fileName: '四月台账.csv', at: '2026-05-21T10:46:00.000Z', counts: { added: 1, unreadable: 0 }, undone: null })
  })
})

describe('all or nothing', () => {
  it('a plan that is no longer true is refused, and nothing of it is stored', async () => {
    const by = await here()
    const { institutionId, version } = await entered(by, { creditCode: CODE })
    const file = `${HEAD}${ADDED}昌元示例美术培训中心,${CODE},,,,,2029-08-31\n`
    const { planHash } = await by.plan(file)
    const change = { districtId: by.districtId, institutionId, expectedVersion: version, status: 'warning', fromDay: '2026-05-21', reason: '示例理由', document: null }
    good(await by.call('institutions.setStatus', change))
    const before = await storedRows(db)
    const answer = await by.call('institutions.applyImport', { ...by.send(file), planHash, requestKey: randomUUID() })
    expect(refusal(answer)).toBe('changed-meanwhile')
    expect(await storedRows(db)).toEqual(before)
  })

  it('another file than the one that was looked at is refused', async () => {
    const by = await here()
    const { planHash } = await by.plan(HEAD + ADDED)
    const other = by.send(`${HEAD}${ADDED}示例乙,,,,,,\n`)
    expect(refusal(await by.call('institutions.applyImport', { ...other, planHash, requestKey: randomUUID() }))).toBe('changed-meanwhile')
  })

  it('a hostile file is refused by its word, and nothing is stored', async () => {
    const by = await here()
    const before = await storedRows(db)
    const answer = await by.call('institutions.planImport', by.send('%PDF-1.7'))
    expect(good(answer)).toEqual({ outcome: 'refused', problem: 'not-a-table' })
    const applied = await by.call('institutions.applyImport', { ...by.send('%PDF-1.7'), planHash: 'a'.repeat(64), requestKey: randomUUID() })
    expect(good(applied)).toEqual({ outcome: 'refused', problem: 'not-a-table' })
    expect(await storedRows(db)).toEqual(before)
  })

  it("a file that another officer put there is nobody else's to use", async () => {
    const [by, other] = [await here(), await here()]
    const { fileId } = other.send(HEAD + ADDED)
    expect(refusal(await by.call('institutions.planImport', { ...by.send(''), fileId }))).toBe('not-found')
  })
})

describe('an import is taken back', () => {
  it('what it added is on no list from then on, and on the days before it stands as it did', async () => {
    const by = await here()
    const importId = importIdOf(await by.bringIn(HEAD + ADDED))
    const [added] = await find(by)
    const later = await anImporter(db, by.districtId, TOMORROW)
    expect(await later.undo(importId)).toEqual({ restored: 1, leftCount: 0, left: [] })
    expect(await find(by)).toEqual([])
    const byCode = good<CodeAnswer>(await as(db, null)('institutions.byCode', { code: OTHER_CODE }))
    expect('institutions' in byCode && byCode.institutions.filter(({ districtId }) => districtId === by.districtId)).toEqual([])
    const id = added?.institutionId ?? 0
    expect((await see(by, id, '2026-05-21', TOMORROW)).standing.status).toBe('white')
    expect((await see(by, id, '2026-05-22', TOMORROW)).standing.status).toBe('unlisted')
  })

  it('and the file, once it is right, can be brought in again', async () => {
    const by = await here()
    await by.undo(importIdOf(await by.bringIn(HEAD + ADDED)))
    expect(await by.bringIn(HEAD + ADDED)).toMatchObject({ outcome: 'applied', counts: { added: 1 } })
    expect(await find(by)).toHaveLength(1)
  })

  it('what it changed is recorded anew as it was, by a new version and a new entry', async () => {
    const by = await here()
    const { institutionId } = await entered(by, { creditCode: CODE, validTo: '2026-08-31' }, [['white', '2024-08-20']])
    const before = await see(by, institutionId)
    const importId = importIdOf(await by.bringIn(`${HEAD}昌元示例美术培训中心,${CODE},,,已注销,2026-05-10,2029-08-31\n`))
    expect((await see(by, institutionId)).standing.status).toBe('cancelled')
    expect(await by.undo(importId)).toMatchObject({ restored: 1, leftCount: 0 })
    const after = await see(by, institutionId)
    expect([after.facts, after.sites, after.standing.status]).toEqual([before.facts, before.sites, 'white'])
    expect(after.version).toBeGreaterThan(before.version + 1)
    expect(after.history.map(({ status, fromDay }) => [status, fromDay])).toEqual([['white', '2024-08-20'], ['cancelled', '2026-05-10'], ['white', '2026-05-10']])
    expect((await find(by)).map(({ status }) => status)).toEqual(['white'])
  })

  it('what somebody changed since stays as they left it, and is told', async () => {
    const by = await here()
    const { institutionId } = await entered(by, { creditCode: CODE })
    const importId = importIdOf(await by.bringIn(`${HEAD}${ADDED}昌元示例美术培训中心,${CODE},,,,,2029-08-31\n`))
    const { version } = await see(by, institutionId)
    const input = { districtId: by.districtId, institutionId, expectedVersion: version, requestKey: randomUUID(), facts: someFacts({ creditCode: CODE, validTo: '2030-01-01' }) }
    good(await by.call('institutions.record', input))
    expect(await by.undo(importId)).toEqual({
      restored: 1,
      leftCount: 1,
      left: [{ institutionId, name: '昌元示例美术培训中心', because: 'changed-since' }],
    })
    expect((await see(by, institutionId)).facts.validTo).toBe('2030-01-01')
  })

  it('one that stood on the register without a status cannot go back to none, and is told', async () => {
    const by = await here()
    const { institutionId } = await entered(by, { creditCode: CODE }, [])
    const importId = importIdOf(await by.bringIn(`${HEAD}昌元示例美术培训中心,${CODE},,,白名单,,\n`))
    expect(await by.undo(importId)).toMatchObject({ restored: 0, left: [{ institutionId, because: 'no-earlier-status' }] })
  })

  it('one whose code was printed since stays', async () => {
    const by = await here()
    const importId = importIdOf(await by.bringIn(HEAD + ADDED))
    const [added] = await find(by)
    good(await by.call('institutions.issueCode', { districtId: by.districtId, institutionId: added?.institutionId, requestKey: randomUUID() }))
    expect(await by.undo(importId)).toMatchObject({ restored: 0, leftCount: 1 })
    expect(await find(by)).toHaveLength(1)
  })

  it('only once, and only in its own district', async () => {
    const [by, other] = [await here(), await here()]
    const importId = importIdOf(await by.bringIn(HEAD + ADDED))
    const ask = (who: Importer) => who.call('institutions.undoImport', { districtId: who.districtId, importId, requestKey: randomUUID() })
    expect(refusal(await ask(other))).toBe('not-found')
    await by.undo(importId)
    expect(refusal(await ask(by))).toBe('already-done')
    const [listed] = good<ImportListed[]>(await by.call('institutions.imports', { districtId: by.districtId }))
    expect(listed?.undone).toEqual({ at: '2026-05-21T10:46:00.000Z', byName: '示例干部', restored: 1, leftCount: 0 })
  })
})
