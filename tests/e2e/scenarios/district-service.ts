import type { Scenario } from '../../support/browser/stage'

const OFFICER = '区教委示例工作人员'

/** What a district says of after-school service, and how many of those who asked have a place. Both builds store the same. */
export const districtService: Scenario = (stage) => {
  test('a rule is taken with its document only, and stands there after a new start', async () => {
    const visitor = await stage.visitor(OFFICER)
    await visitor.open('packages/district/schools/index')
    await visitor.tap('link', /课后服务的规定/)
    await visitor.isAt('packages/district/service/index')
    await visitor.pick('本区正常下班时间', '30')
    await visitor.role('radio', '已公布').last().click()
    await visitor.type('文件的文号', '')
    await visitor.press('存下规定')
    await visitor.sees('写上文件的文号')
    await visitor.type('文件的文号', '示例文〔2026〕9 号')
    await visitor.press('存下规定')
    await visitor.sees('已存下')
    await visitor.reload()
    await visitor.sees('17:30')
    expect(await visitor.typed('文件的文号')).toBe('示例文〔2026〕9 号')
  })

  test('coverage is told school by school in the order of their numbers, with what it is a share of', async () => {
    const visitor = await stage.visitor(OFFICER)
    await visitor.open('packages/district/covered/index')
    await visitor.sees('有位置的 ÷ 提出要参加的，不除以全校人数', '按学校编号排，不按高低排。', /提出要参加的 \d+ 人，\d+ 人有位置/)
    const reading = await visitor.reading()
    const [first, second] = ['昌元示例小学', '昌州示例小学'].map((name) => reading.indexOf(name))
    expect(first).toBeGreaterThan(0)
    expect(second).toBeGreaterThan(first ?? 0)
  })
}
