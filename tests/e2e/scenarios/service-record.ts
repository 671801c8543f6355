import { demoIdentities } from '../../support/browser/demo-people'
import { apiAs } from '../../support/browser/server-of-run'
import type { Scenario, Stage } from '../../support/browser/stage'

/** The month before: its record is locked. */
const MONTH = '2026-04'

async function atLastMonth(stage: Stage) {
  const api = apiAs(demoIdentities.教务处吴老师)
  const [post] = (await api.people.me.query()).posts
  if (!post) throw new Error('the demo office has no school')
  const key = { districtId: post.districtId, schoolId: post.schoolId, month: MONTH }
  const visitor = await stage.visitor('教务处吴老师')
  await visitor.open(`packages/school/record/index?d=${post.districtId}&s=${post.schoolId}`)
  await visitor.press('上个月')
  await visitor.sees('2026 年 4 月', '已锁定')
  return { visitor, record: () => api.afterSchool.record.query(key) }
}

/** Who led how many sessions in a month that is locked. */
export const serviceRecord: Scenario = (stage) => {
  test('a locked month is corrected with a reason, and the locked figure stays beside it', async () => {
    const { visitor, record } = await atLastMonth(stage)
    const reason = `示例：${stage.build.name} 代了一次`
    const corrected = async () => (await record()).rows.flatMap(({ displayName, corrections }) => corrections.map((one) => [displayName, one.sessions, one.reason]))
    await visitor.press('更正：邓师傅')
    await visitor.type('几次', '1')
    expect(await visitor.button('记下更正').getAttribute('aria-disabled')).toBe('true')
    await visitor.type('为什么', reason)
    await visitor.press('记下更正')
    await visitor.sees(`更正：多 1 次，${reason}`)
    expect(await corrected()).toContainEqual(['邓师傅', 1, reason])
  })

  // In WeChat it is opened from its cloud storage, which the preview does not play; tests/weapp does.
  if (stage.build.name !== 'H5') return
  test('the subsidy statement of a month is a file', async () => {
    const { visitor } = await atLastMonth(stage)
    const download = visitor.page.waitForEvent('download')
    await visitor.press('导出补助表（xlsx）')
    expect((await download).suggestedFilename()).toBe('昌元示例小学课后服务补助表-2026-04.xlsx')
  })
}
