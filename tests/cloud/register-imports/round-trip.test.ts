import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import type { InstitutionFacts } from '../../../src/cloud/features/institutions/shapes'
import type { ExportAnswer } from '../../../src/cloud/features/register-imports/shapes'
import type { Database } from '../../../src/cloud/database/connect'
import { CATEGORY_CODES } from '../../../src/policy/training/category'
import { good } from '../../support/call'
import { files } from '../../support/files'
import { anInstitution, aSite } from '../../support/institutions'
import { anImporter } from '../../support/register-files/an-importer'
import type { Importer } from '../../support/register-files/an-importer'
import { testDatabase } from '../../support/test-database'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

let district = 500_401
const here = () => anImporter(db, (district += 1))

async function exported(by: Importer, format: 'xlsx' | 'csv'): Promise<{ bytes: Buffer; fileName: string }> {
  const { url, fileName, bytes } = good<ExportAnswer>(await by.call('institutions.exportRegister', { districtId: by.districtId, format }))
  const offered = files.offered(url.replace('/files/', ''))
  expect(offered?.bytes.length).toBe(bytes)
  return { bytes: offered?.bytes ?? Buffer.alloc(0), fileName }
}

async function expectNothingToDo(by: Importer, format: 'xlsx' | 'csv', institutions: number) {
  const { bytes, fileName } = await exported(by, format)
  const plan = await by.plan(bytes, 'unreadable', fileName)
  expect(plan.page.told).toEqual([])
  expect(plan.counts).toEqual({ added: 0, changed: 0, moved: 0, unchanged: institutions, missing: 0, unreadable: 0, notes: 0 })
}

// Signs that part cells, rows, entries and numbers, and those that begin a formula, among ordinary ones.
const sign = fc.constantFrom(...'示例美术馆甲乙AB12（）()、,，;；:：\\/"\'=+-@|．。 ')
const text = (most: number) => fc.array(sign, { minLength: 2, maxLength: most }).map((signs) => `示${signs.join('')}例`.replace(/\s+/g, ' '))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const day = fc.constantFrom('2024-03-05', '2025-12-31', '2027-02-28')
const site = fc.record({ address: text(12), floor: maybe(text(4)), fromDay: maybe(fc.constant('2024-01-01')), toDay: maybe(fc.constantFrom('2026-05-20', '2027-01-01')) })
const facts: fc.Arbitrary<Partial<InstitutionFacts>> = fc.record({
  name: text(10),
  formerNames: fc.uniqueArray(text(8), { maxLength: 2 }),
  creditCode: fc.constantFrom(null, '91350100M000100Y43', '11500111009347932X', '11500000009276804M'),
  licenceNumber: maybe(fc.constantFrom('150015310000011', '教民150015310000028号', '示证-9')),
  legalForm: fc.constantFrom(null, 'non-profit' as const),
  approvingOrgan: maybe(text(10)),
  validFrom: maybe(fc.constant('2024-01-01')),
  validTo: maybe(day),
  mode: fc.constantFrom(null, 'bank-custody' as const, 'risk-deposit' as const),
  accountMasked: fc.constantFrom(null, '6200 **** 0001', '****'),
  payeeName: maybe(text(8)),
  contactPhone: fc.constantFrom(null, '023-46770000', '+86 13800000000'),
  categories: fc.uniqueArray(fc.record({ code: fc.constantFrom(...CATEGORY_CODES), approves: text(10) }), { maxLength: 3, selector: ({ code }) => code }),
  sites: fc.array(site, { maxLength: 3 }).map((sites) => sites.map((each) => aSite(each))),
})

it('a register that is exported and imported again is as it was, whatever is written in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 3 }), fc.constantFrom('csv' as const, 'xlsx' as const), async (all, format) => {
      const by = await here()
      for (const each of all) await anInstitution(by.call, each, { districtId: by.districtId, statuses: [['white', '2024-08-20']] })
      await expectNothingToDo(by, format, all.length)
    }),
    { numRuns: 60, seed: 11 },
  )
}, 120_000)

it('whatever its status is, one that ran out and one without any among them', async () => {
  const by = await here()
  const add = (name: string, ...statuses: NonNullable<Parameters<typeof anInstitution>[2]>['statuses'] & object) =>
    anInstitution(by.call, { name, validTo: name === '示例过期馆' ? '2026-05-01' : null }, { districtId: by.districtId, statuses })
  await add('示例过期馆', ['white', '2024-08-20'])
  await add('示例无状态馆')
  await add('示例预警馆', ['white', '2024-08-20'], ['warning', '2026-01-01'])
  await add('示例注销馆', ['white', '2024-08-20'], ['cancelled', '2026-01-01'])
  await add('示例黑名单馆', ['black', '2026-01-01'])
  await add('示例将暂停馆', ['white', '2024-08-20'], ['suspended', '2026-06-01'])
  await expectNothingToDo(by, 'xlsx', 6)
})

it('two that are alike in everything are told apart by our own number', async () => {
  const by = await here()
  for (const _ of [1, 2]) await anInstitution(by.call, {}, { districtId: by.districtId })
  await expectNothingToDo(by, 'csv', 2)
})

it.each(['=HYPERLINK("http://example.invalid")', '+1', '-1', '@SUM(A1)', "'=1"])('“%s” cannot run when the export is opened', async (approvingOrgan) => {
  const by = await here()
  await anInstitution(by.call, { approvingOrgan }, { districtId: by.districtId })
  const csv = (await exported(by, 'csv')).bytes.toString()
  const sheet = strFromU8(unzipSync((await exported(by, 'xlsx')).bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const written = `'${approvingOrgan}`
  expect(csv).toContain(written.replaceAll('"', '""'))
  expect(sheet).toContain(`>${written.replaceAll('"', '&quot;')}<`)
  expect(sheet).not.toContain('<f>')
  await expectNothingToDo(by, 'csv', 1)
})
