import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../../src/cloud/database/connect'
import type { CallList } from '../../../src/cloud/features/leaving/shapes'
import { tick } from '../../../src/cloud/functions/timer/tick'
import { openApi } from '../../../src/cloud/local/open-api'
import { startTimer, TICK_MS } from '../../../src/cloud/local/timer'
import type { LocalTimer } from '../../../src/cloud/local/timer'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aWechat } from '../../support/wechat-messages'
import { MORNING, TODAY } from '../../support/world'
import { aSetting, dutyOf } from '../leaving/setting'

const OFTEN = 5
const soon = () => new Promise((resolve) => setTimeout(resolve, OFTEN))

let timer: LocalTimer | undefined
afterEach(async () => {
  await timer?.stop()
  timer = undefined
})

it('sends what an act left in the queue, without another act', async () => {
  const db: Database = await testDatabase()
  const setting = await aSetting(db, 24)
  const wechat = aWechat()
  const announced = { ...setting.key, day: TODAY, requestKey: randomUUID(), kind: 'weather', leaveAt: null, text: '今晚有大雨' }
  const asDuty = as(db, setting.dutyTeacher.openid, { now: MORNING, notify: wechat.notify })
  const { noticeId, waiting } = good<{ noticeId: number; waiting: number }>(await asDuty('leaving.announce', announced))
  expect(waiting).toBe(4)
  timer = startTimer(() => tick({ db, now: new Date(MORNING.getTime() + 60_000), notify: wechat.notify }), OFTEN)
  const left = async () => good<CallList>(await dutyOf(db, setting, MORNING)('leaving.callList', { ...setting.key, noticeId })).waiting
  while ((await left()) > 0) await soon()
  expect(wechat.sent).toHaveLength(24)
  await timer.stop()
  await db.close()
})

it('tells in one line what went wrong, and runs again', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  let runs = 0
  timer = startTimer(() => ((runs += 1) === 1 ? Promise.reject(new Error('no\nconnection')) : Promise.resolve()), OFTEN)
  while (runs < 2) await soon()
  expect(log.mock.calls).toEqual([['{"timer":"no\\nconnection"}']])
  log.mockRestore()
})

it('begins no run while one is under way, and its end waits for that one', async () => {
  let runs = 0
  let finish: () => void = () => undefined
  const slow = new Promise<void>((resolve) => (finish = resolve))
  timer = startTimer(() => {
    runs += 1
    return slow
  }, OFTEN)
  while (runs === 0) await soon()
  let ended = false
  const stopped = timer.stop().then(() => (ended = true))
  for (let turn = 0; turn < 5; turn += 1) await soon()
  expect([runs, ended]).toEqual([1, false])
  finish()
  await stopped
  expect(runs).toBe(1)
})

it('runs beside the server of one machine, keeps no process alive, and ends with it', async () => {
  const set = jest.spyOn(globalThis, 'setInterval')
  const clear = jest.spyOn(globalThis, 'clearInterval')
  const folder = mkdtempSync(join(tmpdir(), 'timer-'))
  process.env.NODE_ENV = 'production'
  const api = await openApi({ databaseUrl: undefined, dataDir: folder, pages: null })
  process.env.NODE_ENV = 'test'
  const index = set.mock.calls.findIndex(([, everyMs]) => everyMs === TICK_MS)
  const ticking = set.mock.results[index]?.value as NodeJS.Timeout
  expect(ticking.hasRef()).toBe(false)
  await api.close()
  expect(clear.mock.calls.map(([one]) => one)).toContain(ticking)
  for (const spy of [set, clear]) spy.mockRestore()
  rmSync(folder, { recursive: true })
})
