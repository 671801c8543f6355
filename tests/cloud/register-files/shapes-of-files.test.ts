import { asGbk } from '../../support/register-files/gbk'
import { aWorkbook } from '../../support/register-files/a-workbook'
import { readAll } from '../../support/register-files/read-all'

/*
 * Files as districts publish them, each with another of their ways. Names, codes and numbers are invented.
 */

const CODE = '91350100M000100Y43' // of policy-facts §6, which passes its check
const OTHER_CODE = '11500111009347932X'

describe('a white list with a title, a heading in two rows and notes below', () => {
  const file = aWorkbook([
    {
      name: 'Sheet1',
      rows: [
        ['荣昌区校外培训机构白名单（示例）', null, null, null, null, null, null],
        ['数据截止 2026 年 4 月', null, null, null, null, null, null],
        ['序号', '机构名称', '证照', null, '办学地址', null, '有效期限'],
        [null, null, '办学许可证号', '统一社会信用代码', '镇街', '详细地址', null],
        [1, '昌元示例美术培训中心', '教民150015310000011号', CODE, '昌元街道', '示例路１２号２楼', '2024.3.5—2027.3.4'],
        [2, '示例篮球馆', '150015310000028', OTHER_CODE, '荣隆镇', '示例街 5 号', '2022-05至2025-05'],
        ['注：本名单动态调整。', null, null, null, null, null, null],
        ['监督电话：12345', null, null, null, null, null, null],
      ],
      merges: ['A1:G1', 'A2:G2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'G3:G4', 'A7:G7', 'A8:G8'],
    },
  ])

  it('is read from its headings on, with the row numbers that Excel shows', async () => {
    const { rows, refused, sheets } = await readAll(file, '白名单.xlsx')
    expect(refused).toEqual([])
    expect(sheets).toEqual([{ name: 'Sheet1', left: null, status: 'white', rows: 2, ignoredColumns: [] }])
    expect(rows.map(({ at, name }) => [at.row, name])).toEqual([[5, '昌元示例美术培训中心'], [6, '示例篮球馆']])
  })

  it('takes full-width digits, every spelling of a day, and the title for the status', async () => {
    const { rows } = await readAll(file, '白名单.xlsx')
    expect(rows[0]).toMatchObject({
      status: 'white',
      fields: { creditCode: CODE, licenceNumber: '教民150015310000011号', validFrom: '2024-03-05', validTo: '2027-03-04' },
      sites: [{ townName: '昌元街道', address: '示例路12号2楼' }],
    })
    expect(rows[1]).toMatchObject({ fields: { validFrom: '2022-05-01', validTo: '2025-05-31' } })
  })
})

describe('merged cells and 同上', () => {
  it('a name merged over several rows is one institution with several addresses', async () => {
    const file = aWorkbook([
      {
        name: '白名单',
        rows: [
          ['机构名称', '镇街', '办学地址', '培训类别'],
          ['示例艺术学校', '昌元街道', '示例路 1 号', '美术'],
          [null, null, '示例路 9 号', '舞蹈'],
          ['示例游泳馆', '昌州街道', '示例街 3 号', '游泳'],
        ],
        merges: ['A2:A3', 'B2:B3'],
      },
    ])
    const { rows } = await readAll(file, 'a.xlsx')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      sites: [{ townName: '昌元街道', address: '示例路 1 号' }, { townName: '昌元街道', address: '示例路 9 号' }],
      categories: [{ code: 'culture-art', approves: '美术、舞蹈' }],
    })
  })

  it('同上 means the cell above, and in the column of names the institution above', async () => {
    const csv = '机构名称,审批机关,镇街,地址\n示例甲,示例教委,昌元街道,示例路1号\n〃,同上,同上,示例路2号\n示例乙,同上,昌州街道,示例街3号\n'
    const { rows } = await readAll(Buffer.from(csv), '名单.csv')
    expect(rows.map(({ name, fields, sites }) => [name, fields.approvingOrgan, sites.map(({ address }) => address)])).toEqual([
      ['示例甲', '示例教委', ['示例路1号', '示例路2号']],
      ['示例乙', '示例教委', ['示例街3号']],
    ])
  })

  it('同上 with nothing above is told with its row and column', async () => {
    const { rows, refused } = await readAll(Buffer.from('机构名称,镇街\n示例甲,同上\n'), '名单.csv')
    expect(rows).toEqual([])
    expect(refused).toEqual([{ sheet: '名单', row: 2, column: '镇街', value: '同上', problem: 'nothing-above', with: null }])
  })
})

describe('several sheets', () => {
  const heading = ['机构名称', '镇街', '注销时间']
  const file = aWorkbook([
    { name: '白名单', rows: [heading, ['示例甲', '昌元街道', null]] },
    { name: '预警', rows: [heading, ['示例乙', '昌元街道', '2026-03-01']] },
    { name: '已注销', rows: [heading, ['示例丙', '昌元街道', { serial: 46_082 }]] },
    { name: '黑名单', rows: [heading, ['示例丁', '昌元街道', '20260301']] },
    { name: '说明', rows: [['本表由示例科室维护']] },
    { name: '底稿', rows: [heading, ['示例戊', '昌元街道', null]], state: 'hidden' },
  ])

  it('each say by their name what their rows are; a hidden one is told and not read', async () => {
    const { rows, sheets } = await readAll(file, '台账.xlsx')
    expect(rows.map(({ name, status, statusFrom }) => [name, status, statusFrom])).toEqual([
      ['示例甲', 'white', null],
      ['示例乙', 'warning', '2026-03-01'],
      ['示例丙', 'cancelled', '2026-03-01'],
      ['示例丁', 'black', '2026-03-01'],
    ])
    expect(sheets.map(({ name, left }) => [name, left])).toEqual([
      ['白名单', null], ['预警', null], ['已注销', null], ['黑名单', null], ['说明', 'no-table'], ['底稿', 'hidden'],
    ])
  })
})

describe('csv in the encodings that Excel saves', () => {
  const text = '机构名称,镇街,培训类别\r\n示例美术馆,昌元街道,美术\r\n'
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['GBK', asGbk(text)],
    ['UTF-16 with tabs', Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
  ])('%s is known by itself', async (_, bytes) => {
    const { rows } = await readAll(bytes, '名单.csv')
    expect(rows.map(({ name, sites, categories }) => [name, sites, categories])).toEqual([
      ['示例美术馆', [], [{ code: 'culture-art', approves: '美术' }]],
    ])
  })

  it('a line break in quotes does not move the row numbers', async () => {
    const { rows } = await readAll(Buffer.from('机构名称,地址\n"示例\n美术馆",示例路1号\n示例乙,示例路2号\n'), '名单.csv')
    expect(rows.map(({ at, name }) => [at.row, name])).toEqual([[2, '示例美术馆'], [3, '示例乙']])
  })
})

describe('columns that are not ours', () => {
  it('are named, so that nobody believes they were imported', async () => {
    const { sheets } = await readAll(Buffer.from('序号,机构名称,校长,联系电话,备注\n1,示例甲,示例人,023-46770000,无\n'), '名单.csv')
    expect(sheets[0]?.ignoredColumns).toEqual(['校长', '备注'])
  })

  it('several columns of licences: a credit code among them is found, an old number is told', async () => {
    const heading = '机构名称,办学许可证号,民非登记证号,营业执照号\n'
    const { rows } = await readAll(Buffer.from(`${heading}示例甲,150015310000011,${CODE},\n示例乙,,渝荣民证字第010号,\n`), '名单.csv')
    expect(rows[0]?.fields).toMatchObject({ licenceNumber: '150015310000011', creditCode: CODE })
    expect(rows[1]?.notes.map(({ problem, column }) => [problem, column])).toEqual([['number-not-kept', '民非登记证号']])
  })
})

describe('what cannot be read is told by row and column, and not guessed', () => {
  const one = async (heading: string, cell: string) => (await readAll(Buffer.from(`机构名称,${heading}\n示例甲,${cell}\n`), '名单.csv')).refused
  it.each([
    ['培训类别', '围棋', 'category-unknown'],
    ['培训类别', '非学科类', 'category-too-wide'],
    ['有效期止', '24.3.5', 'not-a-day'],
    ['有效期止', '2026-02-30', 'not-a-day'],
    ['有效期', '2027-01-01至2026-01-01', 'days-reversed'],
    ['统一社会信用代码', '91350100M000100Y4Z', 'credit-code-shape'],
    ['统一社会信用代码', '91350100M000100Y44', 'credit-code-check'],
    ['统一社会信用代码', '5.2500115E+17', 'digits-lost'],
    ['状态', '良好', 'status-unknown'],
    ['本系统编号', '甲', 'not-a-number'],
  ])('%s “%s”: %s', async (heading, cell, problem) => {
    expect(await one(heading, cell)).toEqual([expect.objectContaining({ row: 2, column: heading, value: cell, problem })])
  })

  it('a row without a name', async () => {
    const { refused } = await readAll(Buffer.from('机构名称,地址,电话\n示例甲,示例路1号,46770000\n,示例路2号,46770001\n'), '名单.csv')
    expect(refused).toEqual([expect.objectContaining({ row: 3, problem: 'no-name' })])
  })

  it('a number that Excel rounded', async () => {
    const file = aWorkbook([{ name: '白名单', rows: [['机构名称', '统一社会信用代码'], ['示例甲', 525001150000000100]] }])
    expect((await readAll(file, 'a.xlsx')).refused).toEqual([expect.objectContaining({ row: 2, problem: 'digits-lost' })])
  })
})
