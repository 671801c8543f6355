import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../../src/cloud/database/connect'
import { institution } from '../../../src/cloud/database/institution-tables'
import { district, districtOfficer } from '../../../src/cloud/database/reference-tables'
import { importCommand } from '../../../src/cloud/local/import-command'
import { testDatabase } from '../../support/test-database'
import { aDistrict } from '../../support/world'

describe('the register is imported from the command line', () => {
  let folder: string
  let db: Database
  let list: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'import-'))
    db = await testDatabase()
    await aDistrict(db, 500153)
    await db.orm.insert(districtOfficer).values({ districtId: 500153, openid: 'openid-1', displayName: '示例干部' })
    list = join(folder, 'list.csv')
    writeFileSync(list, '机构名称,镇街,地址,状态\n示例篮球馆,示例街道,示例路 1 号,白名单\n示例围棋馆,别处镇,示例路 2 号,白名单\n')
    writeFileSync(join(folder, 'list.pdf'), '%PDF-1.7')
  })
  afterAll(async () => {
    await db.close()
    rmSync(folder, { recursive: true })
  })

  /** Runs it as whoever keeps the database does; each run would close what it opened. */
  async function run(...words: string[]): Promise<{ code: number; out: string }> {
    const lines: string[] = []
    const open = () => Promise.resolve({ ...db, close: () => Promise.resolve() })
    const code = await importCommand(words, open, { say: (line) => lines.push(line), sayProgress: () => undefined })
    return { code, out: lines.join('\n') }
  }
  const names = async () =>
    (await db.orm.select({ name: institution.name, withdrawnOn: institution.withdrawnOn }).from(institution)).map(
      ({ name, withdrawnOn }) => (withdrawnOn === null ? name : `${name} withdrawn`),
    )

  it('is shown first, done when asked, and taken back; rows that could not be read end it with 2', async () => {
    const shown = await run('institutions', list)
    expect(shown.code).toBe(2)
    expect(shown.out).toContain('示例篮球馆（list 第 2 行）')
    expect(shown.out).toContain('list 第 3 行 「镇街」“别处镇”：镇街不在本区的名单里，地址里也找不到。（别处镇）在“镇街”列写本区镇街的全名。')
    expect(await names()).toEqual([])
    const done = await run('institutions', list, '--apply')
    const importId = /--undo (\d+)/.exec(done.out)?.[1] ?? ''
    expect(done.code).toBe(2)
    expect(await names()).toEqual(['示例篮球馆'])
    expect((await run('institutions', list, '--apply')).out).toContain('名册已经是这样，什么都没有记。')
    expect(await run('institutions', '--undo', importId, '--as', 'openid-1')).toEqual({ code: 0, out: '恢复了 1 家。' })
    expect(await names()).toEqual(['示例篮球馆 withdrawn'])
    await expect(run('institutions', '--undo', importId)).rejects.toThrow('这次导入已经撤销过。')
  })

  it('says in one line what is wrong with a file, an officer, a district or the words', async () => {
    await expect(run('institutions', join(folder, 'list.pdf'))).rejects.toThrow('这不是表格文件。请另存为 xlsx 或 csv 再传。')
    await expect(run('institutions', join(folder, 'none.csv'))).rejects.toThrow(/cannot be read\.$/)
    await expect(run('institutions', list, '--as', 'nobody')).rejects.toThrow('Name one by --as: openid-1 示例干部.')
    await expect(run('institutions', list, '--district', '500116')).rejects.toThrow(/^Name one by --district: 500153/)
    for (const words of [['schools', list], [], ['institutions'], ['institutions', list, '--undo', '1'], ['institutions', list, '--what'], ['institutions', list, '--status', 'good']]) {
      await expect(run(...words)).rejects.toThrow(/^Usage: /)
    }
    expect(await db.orm.select().from(district)).toHaveLength(1)
  })
})
