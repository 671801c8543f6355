import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replay } from '../../config/checks/draw/replay'
import { announce, drawFile } from '../../src/policy/after-school/draw/announce'
import type { DrawFile } from '../../src/policy/after-school/draw/draw-file'
import type { DrawList } from '../../src/policy/after-school/draw/draw-list'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function aDraw(): DrawFile {
  const list: DrawList = {
    offerings: [{ offeringId: 1, weekday: 2, places: 2 }, { offeringId: 2, weekday: 2, places: 1 }],
    entries: ['a', 'b', 'c', 'd'].map((name) => ({
      code: sha256(name), group: sha256(name), earlierLosses: 0, days: [{ weekday: 2, offeringIds: [1, 2] }],
    })),
  }
  const secret = sha256('secret')
  const announcement = announce(list, secret, { name: '示例开奖号', day: '2026-11-30' }, sha256)
  return drawFile(list, announcement, { secret, figure: '407' }, sha256).file
}

const swapped = ({ places }: DrawFile) => places.map((place, index) => ({ ...place, code: places[places.length - 1 - index]?.code ?? '' }))

describe('npm run draw:verify', () => {
  it('draws again, says what it compared, and names what only the announcement can show', () => {
    const { lines, exitCode } = replay(JSON.stringify(aDraw()))
    expect(exitCode).toBe(0)
    expect(lines[0]).toBe('4 个编码，2 个项目；按天算 4 次抽签，3 次抽到。')
    expect(lines.filter((line) => line.startsWith('一致'))).toHaveLength(7)
    expect(lines).toContain('结论：重抽的结果和公布的一样。')
    expect(lines.at(-1)).toContain('示例开奖号（2026-11-30）：407')
  })

  it('finds two children who changed places', () => {
    const file = aDraw()
    const { lines, exitCode } = replay(JSON.stringify({ ...file, places: swapped(file) }))
    expect(exitCode).toBe(1)
    expect(lines.filter((line) => line.startsWith('不一致'))).toEqual([expect.stringContaining('重抽一遍')])
  })

  it('ends with 0 for the same, 1 for another result and 2 for what is no draw', () => {
    const folder = mkdtempSync(join(tmpdir(), 'draw-'))
    const exitOf = (text: string) => {
      const file = join(folder, 'draw.json')
      writeFileSync(file, text)
      return spawnSync(process.execPath, ['--import', 'tsx', 'config/checks/draw/main.ts', file]).status
    }
    try {
      const file = aDraw()
      expect(exitOf(JSON.stringify(file))).toBe(0)
      expect(exitOf(JSON.stringify({ ...file, places: swapped(file) }))).toBe(1)
      expect(exitOf('{}')).toBe(2)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('says how it is called, and which file it cannot read', () => {
    const says = (...args: string[]) => {
      const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'config/checks/draw/main.ts', ...args], { encoding: 'utf8' })
      return [status, stdout.trim()]
    }
    expect(says()).toEqual([2, '用法：npm run draw:verify -- 抽签文件.json'])
    expect(says('/nowhere/draw.json')).toEqual([2, '读不到文件：/nowhere/draw.json'])
  })
})
