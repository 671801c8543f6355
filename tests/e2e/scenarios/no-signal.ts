import type { Scenario, Stage } from '../../support/browser/stage'
import { aClassWithFamily } from '../../support/browser/own-school'
import { aTask } from '../../support/family-evening'
import { clockInShanghai } from '../../../src/policy/calendar/day'

const NEXT_MORNING = new Date('2026-05-22T00:10:00Z') // 08:10 in Shanghai
const clock = (instant: string) => clockInShanghai(new Date(instant))
const TEXT = '抄写第 12 课生字各两遍'

async function atHome(stage: Stage) {
  const { school, klass, lead, guardian } = await aClassWithFamily(4, '小禾')
  await school.post(lead, 'chinese', [klass], [aTask({ text: TEXT, minutes: 25 })])
  return { visitor: await stage.visitor(guardian), guardian }
}

/** What stays on the screen when the network does not. */
export const noSignal: Scenario = (stage) => {
  test('without a network the last known evening stands there with its time, until the network is back', async () => {
    const { visitor, guardian } = await atHome(stage)
    const clockOfServer = async () => clock((await guardian.api.homework.tonight.query()).readAt)
    const opened = await clockOfServer()
    await visitor.open()
    await visitor.sees(TEXT)
    await visitor.tapText('我的')
    await visitor.isAt('pages/me/index')
    await visitor.sees('小禾')
    const left = await clockOfServer()
    await visitor.goOffline()
    await visitor.tapText('今晚')
    await visitor.sees('没有网络', TEXT)
    const shown = /(\d\d:\d\d)/.exec(await visitor.text(/下面是今天 \d\d:\d\d 的情况/).innerText())?.[0] ?? ''
    expect(opened <= shown && shown <= left).toBe(true)
    await visitor.goOnline()
    await visitor.sees('今晚书面作业，约')
    await visitor.seesNoMore('没有网络')
  })

  test('a phone that knows nothing yet says what failed, and 再试 brings the evening', async () => {
    const { visitor } = await atHome(stage)
    await visitor.breaks('unreachable')
    await visitor.open()
    await visitor.sees('今晚的作业没有读到：没有网络', '请检查网络，再试一次。')
    await visitor.mended()
    await visitor.press('再试')
    await visitor.sees('今晚书面作业，约', TEXT)
    await visitor.seesNoMore('没有读到')
  })

  test('a server that is down is not called a missing network', async () => {
    const { visitor } = await atHome(stage)
    await visitor.breaks('server-down')
    await visitor.open()
    await visitor.sees('今晚的作业没有读到：服务器暂时连不上', '请过一会儿再试。')
  })

  test('an evening that is over is not shown as if it were tonight', async () => {
    const { visitor } = await atHome(stage)
    await visitor.open()
    await visitor.sees(TEXT)
    await visitor.clockSays(NEXT_MORNING)
    await visitor.breaks('unreachable')
    await visitor.reload()
    await visitor.sees('今天的作业还没读到', '手机里只有5月21日（周四）的，已经过去，不再显示。')
    expect(await visitor.reading()).not.toContain(TEXT)
    expect(await visitor.reading()).not.toMatch(/约\s*25/)
    await visitor.button('再试').waitFor()
  })

  test('a time reported without a network waits on the phone and goes out by itself', async () => {
    const { visitor, guardian } = await atHome(stage)
    await visitor.open()
    await visitor.sees('今晚书面作业，约')
    await visitor.goOffline()
    await visitor.tap('radio', '20–40 分钟')
    await visitor.sees('已记在手机里：20–40 分钟。连上网就送出')
    await visitor.goOnline()
    await visitor.sees('已记下：20–40 分钟')
    await visitor.until(async () => (await guardian.api.homework.tonight.query()).children[0]?.report.myBand === 2)
  })
}
