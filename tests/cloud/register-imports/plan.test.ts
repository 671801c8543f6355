import type { Database } from '../../../src/cloud/database/connect'
import { town } from '../../../src/cloud/database/reference-tables'
import { anInstitution, aSite } from '../../support/institutions'
import { good } from '../../support/call'
import { anImporter } from '../../support/register-files/an-importer'
import type { Importer, Planned } from '../../support/register-files/an-importer'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'

const CODE = '91350100M000100Y43'
const OTHER_CODE = '11500111009347932X'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** A district of its own for each test, with a second town. */
let district = 500_201
async function here(): Promise<Importer> {
  const importer = await anImporter(db, (district += 1))
  await db.orm.insert(town).values({ districtId: importer.districtId, townCode: '002', name: '示例镇' })
  return importer
}
const entered = (by: Importer, more: Parameters<typeof anInstitution>[1], statuses?: NonNullable<Parameters<typeof anInstitution>[2]>['statuses']) =>
  anInstitution(by.call, more, { districtId: by.districtId, statuses })

const HEAD = '机构名称,统一社会信用代码,办学许可证号,镇街,办学地址,状态,状态日期,培训类别\n'

describe('what an import would do is shown and not done', () => {
  it('an institution that is not on the register would be added, with all that the file says', async () => {
    const by = await here()
    const before = await storedRows(db)
    const { counts, page } = await by.plan(`${HEAD}示例篮球馆,${CODE},,示例街道,示例路 1 号,白名单,2026-03-01,篮球\n`)
    expect(counts).toMatchObject({ added: 1, changed: 0, moved: 0, unchanged: 0, missing: 0, unreadable: 0 })
    expect(page.entries).toEqual([
      {
        institutionId: null,
        name: '示例篮球馆',
        at: { sheet: '台账', row: 2 },
        changes: [
          { field: 'name', old: null, new: '示例篮球馆' },
          { field: 'creditCode', old: null, new: CODE },
          { field: 'categories', old: null, new: '体育：篮球' },
          { field: 'sites', old: null, new: '示例街道 示例路 1 号' },
        ],
        move: { from: 'unlisted', to: 'white', fromDay: '2026-03-01', reason: '按导入的名册记录', document: null },
      },
    ])
    expect(await storedRows(db)).toEqual(before)
  })

  it('a change is shown field by field, old and new; what the file does not speak of stays', async () => {
    const by = await here()
    const { institutionId } = await entered(by, { creditCode: CODE, validTo: '2026-08-31' })
    const { page } = await by.plan(`机构名称,统一社会信用代码,有效期止,资金监管方式\n昌元示例美术培训中心,${CODE},2029年8月31日,风险保证金\n`, 'changed')
    expect(page.entries).toEqual([
      {
        institutionId,
        name: '昌元示例美术培训中心',
        at: { sheet: '台账', row: 2 },
        changes: [
          { field: 'validTo', old: '2026-08-31', new: '2029-08-31' },
          { field: 'mode', old: '银行托管', new: '风险保证金' },
        ],
        move: null,
      },
    ])
  })

  it('an empty cell changes nothing, and who is not in the file is told and stays', async () => {
    const by = await here()
    await entered(by, { name: '示例甲', creditCode: CODE })
    const { institutionId } = await entered(by, { name: '示例乙' })
    const plan = await by.plan(`${HEAD}示例甲,${CODE},无,,,,,\n`, 'missing')
    expect(plan.counts).toMatchObject({ added: 0, changed: 0, moved: 0, unchanged: 1, missing: 1 })
    expect(plan.page.entries).toEqual([{ institutionId, name: '示例乙', at: null, changes: [], move: null }])
  })

  it('pages hold a hundred, and the last says that it is the last', async () => {
    const by = await here()
    const rows = Array.from({ length: 130 }, (_, index) => `示例第${index}馆,,,示例街道,示例路 ${index} 号,,,\n`).join('')
    const first = await by.plan(HEAD + rows)
    expect([first.counts.added, first.page.entries.length, first.page.hasMore]).toEqual([130, 100, true])
    const second = await by.call('institutions.planImport', { ...by.send(HEAD + rows), part: 'added', page: 2 })
    const { page } = good<Planned>(second)
    expect([page?.entries.length, page?.hasMore]).toEqual([30, false])
  })
})

describe('whom a row is about', () => {
  it.each([
    ['the credit code, whatever the name', `示例新名,${CODE},,,,,,`],
    ['the licence number, typed either way', '示例新名,,教民150015310000011号,,,,,'],
    ['an exact name in the same town', '昌元示例美术培训中心,,,示例街道,示例路 12 号,,,'],
    ['a former name', '示例老画室,,,,,,,'],
  ])('is known by %s', async (_, row) => {
    const by = await here()
    await entered(by, { creditCode: CODE, licenceNumber: '150015310000011', formerNames: ['示例老画室'] })
    expect((await by.plan(`${HEAD}${row}\n`)).counts).toMatchObject({ added: 0, missing: 0, unreadable: 0 })
  })

  it('the same name in another town is another one', async () => {
    const by = await here()
    await entered(by, {})
    expect((await by.plan(`${HEAD}昌元示例美术培训中心,,,示例镇,示例路 12 号,,,\n`)).counts).toMatchObject({ added: 1, missing: 1 })
  })

  it.each([
    ['a name that two bear', '昌元示例美术培训中心,,,,,,,', 'several-match'],
    ['codes of two', `示例甲,${CODE},150015310000028,,,,,`, 'codes-of-two'],
    ['a name with another code', `示例乙,11500226009341370B,,示例街道,示例路 12 号,,,`, 'same-name-other-code'],
    ['a number of nobody', null, 'number-unknown'],
  ])('%s is told and never chosen', async (_, row, problem) => {
    const by = await here()
    await entered(by, {})
    await entered(by, { sites: [aSite({ townCode: '002' })] })
    await entered(by, { name: '示例甲', creditCode: CODE })
    await entered(by, { name: '示例乙', creditCode: OTHER_CODE, licenceNumber: '150015310000028' })
    const file = row === null ? '本系统编号,机构名称\n987654321,示例甲\n' : `${HEAD}${row}\n`
    const { counts, page } = await by.plan(file, 'unreadable')
    expect(counts).toMatchObject({ added: 0, changed: 0, moved: 0, unreadable: 1 })
    expect(page.told).toEqual([expect.objectContaining({ sheet: '台账', row: 2, problem })])
  })

  it('the same institution twice in a file: the first row counts, the second is told with where the first is', async () => {
    const by = await here()
    const { counts, page } = await by.plan(`${HEAD}示例甲,${CODE},,,,白名单,,\n示例乙,,,,,,,\n示例甲分部,${CODE},,,,预警,,\n`, 'unreadable')
    expect(counts).toMatchObject({ added: 2, unreadable: 1 })
    expect(page.told).toEqual([expect.objectContaining({ row: 4, problem: 'twice-in-file', with: '台账 第 2 行' })])
  })

  it('a town that is not of the district is told; one that the address names is found', async () => {
    const by = await here()
    const { counts, page } = await by.plan(`${HEAD}示例甲,,,别处镇,示例路 1 号,,,\n示例乙,,,,示例区示例镇示例路 2 号,,,\n`, 'unreadable')
    expect(counts).toMatchObject({ added: 1, unreadable: 1 })
    expect(page.told).toEqual([expect.objectContaining({ row: 2, column: '镇街', problem: 'town-unknown', with: '别处镇' })])
  })
})

describe('a change of status keeps to the rules', () => {
  it.each([
    ['white', '2024-08-20', '预警', '2026-05-01', 'warning'],
    ['white', '2024-08-20', '黑名单', '', 'black'],
  ] as const)('from %s since %s to %s', async (status, since, word, day, to) => {
    const by = await here()
    await entered(by, { creditCode: CODE }, [[status, since]])
    const { counts, page } = await by.plan(`${HEAD}昌元示例美术培训中心,${CODE},,,,${word},${day},\n`, 'moved')
    expect(counts).toMatchObject({ moved: 1, changed: 0 })
    expect(page.entries[0]?.move).toMatchObject({ from: status, to, fromDay: day || '2026-05-21' })
  })

  it.each([
    ['what may not follow', [['white', '2024-08-20'], ['cancelled', '2026-01-01']], '白名单,2026-05-01', 'status-not-after', '已注销 → 白名单'],
    ['a day before the last change', [['white', '2026-04-01']], '预警,2026-03-01', 'day-before-last', '2026-04-01'],
    ['a day to come', [['white', '2026-04-01']], '预警,2026-05-22', 'day-ahead', null],
  ] as const)('%s takes the row out', async (_, statuses, cells, problem, against) => {
    const by = await here()
    await entered(by, { creditCode: CODE }, [...statuses].map(([status, day]) => [status, day]))
    const { counts, page } = await by.plan(`${HEAD}昌元示例美术培训中心,${CODE},,,,${cells},\n`, 'unreadable')
    expect(counts).toMatchObject({ moved: 0, unreadable: 1 })
    expect(page.told).toEqual([expect.objectContaining({ problem, with: against })])
  })

  it('an academic institution for profit does not come on the white list', async () => {
    const by = await here()
    const { page } = await by.plan('机构名称,培训类别,机构性质,状态\n示例数学馆,数学,营利性,白名单\n', 'unreadable')
    expect(page.told).toEqual([expect.objectContaining({ column: '机构性质', problem: 'academic-for-profit' })])
  })

  it('one that was never recorded begins as it stands in the list that is brought in', async () => {
    const by = await here()
    const { page } = await by.plan(`${HEAD}示例甲,,,,,已注销,2025-01-01,\n`)
    expect(page.entries[0]?.move).toMatchObject({ from: 'unlisted', to: 'cancelled', fromDay: '2025-01-01' })
  })

  it('a licence that ran out is no change: 已过期 is computed and never recorded', async () => {
    const by = await here()
    await entered(by, { creditCode: CODE, validTo: '2026-05-01' })
    expect((await by.plan(`${HEAD}昌元示例美术培训中心,${CODE},,,,已过期,,\n`)).counts).toMatchObject({ moved: 0, unchanged: 1 })
  })
})

describe('addresses', () => {
  const addresses = async (known: Parameters<typeof aSite>[0][], cell: string) => {
    const by = await here()
    await entered(by, { creditCode: CODE, sites: known.map((site) => aSite(site)) })
    return (await by.plan(`机构名称,统一社会信用代码,办学地址\n昌元示例美术培训中心,${CODE},${cell}\n`, 'changed')).page.entries[0]?.changes
  }

  it.each(['示例路 12 号', '示例路１２号', '示例街道示例路12号2楼', '示例区示例街道示例路12号'])('“%s” is the address that is known', async (cell) => {
    expect(await addresses([{}], cell)).toBeUndefined()
  })

  it('one of several is known: the others stay', async () => {
    expect(await addresses([{}, { address: '示例街 3 号' }], '示例街3号')).toBeUndefined()
  })

  it('a new one ends the one before it, because a list names where one may teach today', async () => {
    expect(await addresses([{}], '示例街道示例街 3 号')).toEqual([
      { field: 'sites', old: '示例街道 示例路 12 号 2 楼', new: '示例街道 示例路 12 号 2 楼（到 2026-05-20 止）；示例街道 示例街 3 号' },
    ])
  })
})
