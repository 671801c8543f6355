import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectPglite } from '../../../src/cloud/database/connect-pglite'
import { district, districtOfficer } from '../../../src/cloud/database/reference-tables'

const ROOT = join(__dirname, '../../..')

jest.setTimeout(180_000)

/** Runs the command as whoever keeps the database does. */
function addOfficer(folder: string, words: string[]): Promise<{ ok: boolean; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: folder, NODE_OPTIONS: '' }
  const command = ['--import', 'tsx', 'src/cloud/local/add-officer.ts', ...words]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: ROOT, env }, (error, out, err) => resolve({ ok: !error, out, err }))
  })
}

describe('the first officer of a district is entered by whoever keeps the database', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'officer-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is refused in a district that is not there, entered with its name, and renamed by a second call', async () => {
    const refused = await addOfficer(folder, ['500117', 'openid-1', '示例干部'])
    expect(refused).toMatchObject({ ok: false, out: expect.not.stringContaining('officer'), err: expect.stringContaining('There is no district 500117') })
    const entered = await addOfficer(folder, ['500117', 'openid-1', '示例干部', '示例新区'])
    expect(entered).toMatchObject({ ok: true, out: '示例干部 is an officer of 示例新区.\n' })
    expect((await addOfficer(folder, ['500117', 'openid-1', '改名干部', '另一个名'])).out).toContain('改名干部 is an officer of 示例新区')
    const db = await connectPglite(join(folder, 'database'))
    expect(await db.orm.select().from(district)).toMatchObject([{ districtId: 500117, name: '示例新区' }])
    expect(await db.orm.select().from(districtOfficer)).toMatchObject([{ openid: 'openid-1', displayName: '改名干部' }])
    await db.close()
  })

  it.each([
    ['no name', ['500117', 'openid-1']],
    ['a code that is none', ['050011', 'openid-1', '示例干部']],
  ])('is told how to call it when there is %s', async (_title, words) => {
    const { ok, err } = await addOfficer(folder, words)
    expect(ok).toBe(false)
    expect(err.trim()).toMatch(/^Usage: .*add-officer/)
  })
})
