import { aServedClass } from '../../support/browser/own-service'
import type { Scenario, Stage } from '../../support/browser/stage'

/** The class teacher in front of the groups of today. */
async function atTheGroups(stage: Stage) {
  const made = await aServedClass(['小禾', '浩然', '子墨'])
  const visitor = await stage.visitor(made.lead)
  await visitor.open(`packages/teacher/groups/index?d=${made.school.districtId}&s=${made.school.schoolId}`)
  await visitor.tap('link', /作业辅导/)
  await visitor.isAt('packages/teacher/roll/index')
  await visitor.sees('小禾')
  return { ...made, visitor }
}

type Made = Awaited<ReturnType<typeof atTheGroups>>

/** What the family of the child at this place reads of today. */
async function stateOf({ school, children }: Made, index: number): Promise<string | undefined> {
  const child = children[index]
  const pickup = await child?.guardian.api.leaving.pickup.query({ ...school.key, childId: child.childId })
  return pickup?.today.state
}

/** Taking a group's roll and handing its children over. */
export const roll: Scenario = (stage) => {
  test('a teacher taps who is missing and the rest is there, then each who is collected by one tap, and the family reads it', async () => {
    const made = await atTheGroups(stage)
    const { visitor } = made
    const before = visitor.taps
    await visitor.tap('checkbox', '浩然没到')
    await visitor.press('点好了：到 2 · 没到 1')
    await visitor.sees('到 2 ＝ 2 ＋ 0 ＋ 0 ＋ 0')
    expect(visitor.taps - before).toBe(2)
    await visitor.press(/^小禾，.*记接走/)
    await visitor.sees('到 2 ＝ 1 ＋ 0 ＋ 0 ＋ 1')
    await visitor.until(async () => (await stateOf(made, 0)) === 'handed-over')
    expect(await stateOf(made, 1)).toBe('unaccounted')
  })

  test('what is tapped without a signal outlives the closed mini-program and arrives once', async () => {
    const made = await atTheGroups(stage)
    const { visitor } = made
    await visitor.press('点好了：到 3')
    await visitor.until(async () => (await stateOf(made, 0)) === 'present')
    await visitor.breaks('unreachable', 'leaving.mark')
    await visitor.press(/^子墨，.*记接走/)
    await visitor.sees('1 条还没发出去')
    await visitor.reload()
    await visitor.sees('到 3 ＝ 2 ＋ 0 ＋ 0 ＋ 1')
    expect(await stateOf(made, 2)).toBe('present')
    await visitor.mended()
    await visitor.reload()
    await visitor.until(async () => (await stateOf(made, 2)) === 'handed-over')
    await visitor.seesNoMore('1 条还没发出去')
  })

  test('the last tap is taken back from the bottom of the screen', async () => {
    const made = await atTheGroups(stage)
    const { visitor } = made
    await visitor.press('点好了：到 3')
    await visitor.press(/^小禾，.*记接走/)
    await visitor.press(/^撤销：小禾/)
    await visitor.sees('到 3 ＝ 3 ＋ 0 ＋ 0 ＋ 0')
  })
}
