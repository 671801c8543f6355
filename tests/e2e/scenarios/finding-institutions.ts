import { randomUUID } from 'node:crypto'
import { demoIdentities } from '../../support/browser/demo-people'
import { apiAs } from '../../support/browser/server-of-run'
import type { Scenario } from '../../support/browser/stage'
import { aSite, someFacts } from '../../support/institutions'

const DISTRICT = 500153
const LONG = '综合艺术体育科技文化素质教育培训学校有限责任公司荣昌滨河新城分公司'

/** An institution on the white list whose every word is as long as may be. */
async function aLongOne(): Promise<string> {
  const { institutions } = apiAs(demoIdentities['区教委示例工作人员'])
  const name = `示例${Math.random().toString(36).slice(2, 7)}${LONG}`
  const facts = someFacts({
    name,
    licenceNumber: null,
    payeeName: name,
    approvingOrgan: 'Pneumonoultramicroscopicsilicovolcano',
    fees: [{ item: '国画、书法、素描、水彩、篆刻、陶艺、版画、漆画、剪纸综合课程（高级班）', amountFen: 10_000_000, per: 'course' }],
    classTimes: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], starts: '18:30', ends: '20:30', online: true }],
    sites: [aSite({ address: `Pneumono${'ultramicroscopic'.repeat(4)}`, floor: '地上一层二层三层与夹层' })],
  })
  const { institutionId, version } = await institutions.record.mutate({ districtId: DISTRICT, requestKey: randomUUID(), facts })
  const change = { status: 'white', fromDay: '2026-05-01', reason: '批准设立', document: null } as const
  await institutions.setStatus.mutate({ districtId: DISTRICT, institutionId, expectedVersion: version, ...change })
  return name
}

/** Finding an institution, and what a family can do with one. */
export const findingInstitutions: Scenario = (stage) => {
  test('what is taught and where narrow the list, and the towns around are one tap away', async () => {
    const visitor = await stage.visitor()
    await visitor.open('pages/institutions/index')
    await visitor.sees('昌元示例美术培训中心')
    await visitor.pick(/^教什么/, '体育')
    await visitor.sees('示例乐动篮球俱乐部')
    await visitor.seesNoMore('昌元示例美术培训中心')
    await visitor.pick(/^镇街/, '昌州街道')
    await visitor.sees('名单上没有，先别交钱', /换个镇街、类别/)
    await visitor.tap('checkbox', '附近镇街也看')
    await visitor.sees('示例乐动篮球俱乐部')
  })

  test('what it was on the day somebody paid is asked on its page', async () => {
    const visitor = await stage.visitor()
    await visitor.open('pages/institutions/index')
    await visitor.tap('link', /示例启航舞蹈学校/)
    await visitor.sees('被预警，先核实再付。', '那一天是什么情况')
    // The wheel shows a few days at once.
    for (const day of [19, 17, 15, 13, 12]) await visitor.pick('查哪一天', `${day}日`)
    await visitor.sees(/^2026-05-12（/, /^2026-05-12 起$/)
    await visitor.pick('查哪一天', '11日')
    await visitor.sees(/^2026-05-11（/, /^2024-06-20 起$/)
    await visitor.seesNoMore(/^2026-05-12 起$/)
    // What was white then is no green of today.
    const white = visitor.page.getByText('白名单', { exact: true })
    expect(await visitor.page.locator('.tag--info:visible').filter({ has: white }).count()).toBe(1)
    expect(await visitor.page.locator('.tag--ok:visible').filter({ has: white }).count()).toBe(0)
  })

  test('two are kept and compared, and an address and a telephone are at hand', async () => {
    const visitor = await stage.visitor()
    await visitor.open('packages/institution/compare/index')
    await visitor.press('去名单里找')
    for (const name of ['昌元示例美术培训中心', '示例乐动篮球俱乐部']) {
      await visitor.open('pages/institutions/index')
      await visitor.tap('link', new RegExp(name))
      await visitor.press('收藏')
      await visitor.sees('已收藏')
    }
    await visitor.open('pages/institutions/index')
    await visitor.sees('收藏了 2 家')
    await visitor.tap('link', /收藏和比较/)
    for (const name of ['昌元示例美术培训中心', '示例乐动篮球俱乐部']) await visitor.tap('checkbox', name)
    await visitor.sees('美术 每课时 95 元', '篮球 每课时 80 元', '按收藏的先后排，不排名次。')
    await visitor.tap('link', '看详情：昌元示例美术培训中心')
    await visitor.role('button', '打电话').waitFor()
    await visitor.role('button', /(导航|复制地址)：.*示例路 12 号/).waitFor()
  })

  test('a number on a licence tells the live state, and one that nobody has says so', async () => {
    const visitor = await stage.visitor()
    await visitor.open('pages/institutions/index')
    await visitor.tap('link', /扫码或输编号查/)
    await visitor.isAt('packages/institution/code/index')
    await visitor.type('编号', '教民999999000000004号')
    await visitor.press('查一查')
    await visitor.sees('许可证号对得上', '示例启航舞蹈学校', '预警')
    await visitor.type('编号', '150015399999999')
    await visitor.press('查一查')
    await visitor.sees('没有这个编号')
  })

  test('nothing read and no signal are told, and the list comes back with the signal', async () => {
    const visitor = await stage.visitor()
    await visitor.breaks('unreachable')
    await visitor.open('pages/institutions/index')
    await visitor.sees('名单没有读到：没有网络')
    await visitor.mended()
    await visitor.press('再试')
    await visitor.sees('昌元示例美术培训中心')
  })

  test('on a 320 px phone the longest names and unbroken words scroll no page sideways', async () => {
    const name = await aLongOne()
    const visitor = await stage.visitor(undefined, { width: 320, height: 640 })
    const fits = async (page: string) => expect([page, await visitor.widthBeyondScreen()]).toEqual([page, 0])
    await visitor.open('pages/institutions/index')
    await visitor.type('搜机构', name)
    await visitor.sees(name)
    await fits('list')
    await visitor.tap('link', new RegExp(name))
    await visitor.press('收藏')
    await visitor.sees('最后核对')
    await fits('institution')
    await visitor.press('交钱前查一查')
    await visitor.sees(name, /它公布的上课时间/)
    await fits('form')
    await visitor.press('查一查')
    await visitor.sees('先核实')
    await fits('result')
    await visitor.open('packages/institution/compare/index')
    await visitor.tap('checkbox', name)
    await visitor.sees('看详情')
    await fits('comparison')
  })
}
