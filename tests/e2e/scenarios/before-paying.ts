import type { Scenario } from '../../support/browser/stage'

/** Finding an institution and what a family asks before it pays. */
export const beforePaying: Scenario = (stage) => {
  test('from the tab to an institution, and from there to a check that says not to pay, why, and what to say instead', async () => {
    const visitor = await stage.visitor()
    await visitor.open('pages/institutions/index')
    await visitor.sees('昌元示例美术培训中心', '白名单')
    await visitor.type('搜机构', 'cyslms')
    await visitor.tap('link', /昌元示例美术培训中心/)
    await visitor.isAt('packages/institution/detail/index')
    await visitor.sees('证照有效，在公开名单上。', '陈老师', '最后核对')
    await visitor.press('交钱前查一查')
    await visitor.isAt('packages/institution/pay-check/index')
    await visitor.sees('昌元示例美术培训中心', /没网也能查/)
    await visitor.type('一共交（元）', '6840')
    await visitor.type('几课时', '72')
    for (let month = 1; month <= 6; month += 1) await visitor.press('加 1 个月')
    await visitor.sees('6 个月')
    await visitor.tap('radio', '个人微信、卡')
    await visitor.tap('radio', '没看到')
    await visitor.press('查一查')
    await visitor.sees('不要付', '一次收 6 个月、72 课时', '一次收 6,840 元', '付到个人微信、卡', '没看到合同')
    await visitor.press('改一改再查')
    expect(await visitor.typed('几课时')).toBe('72')
  })

  test('whom the list does not know is not to be paid, and the finding waits on the phone', async () => {
    const visitor = await stage.visitor()
    await visitor.open('pages/institutions/index')
    await visitor.sees('昌元示例美术培训中心')
    await visitor.type('搜机构', '谁也不认识的机构')
    await visitor.sees('名单上没有，先别交钱')
    await visitor.tap('link', /交钱前查一查/)
    await visitor.sees(/没网也能查/)
    await visitor.type(/^机构$/, '谁也不认识的机构')
    await visitor.tap('link', /名单上没有这家/)
    await visitor.press('查一查')
    await visitor.sees('不要付', '名单上没有这家机构')
    await visitor.press('反映问题')
    await visitor.sees('已记下，留在这部手机上', '打 12345')
  })

  test('without a signal the kept list still answers', async () => {
    const visitor = await stage.visitor()
    await visitor.open('packages/institution/pay-check/index')
    await visitor.sees(/没网也能查/)
    await visitor.breaks('unreachable')
    await visitor.type(/^机构$/, '思维课堂')
    await visitor.tap('link', /示例思维课堂/)
    await visitor.press('查一查')
    await visitor.sees('不要付', '机构在黑名单上')
  })
}
