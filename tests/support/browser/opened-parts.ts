import type { ShownPage } from './every-page'
import { TASK_FIELD } from './teacher-of-four'
import type { Visitor } from './visitor'

/** A part of a page that only a tap shows, or only an error. */
export interface OpenedPart {
  /** Of which page, by its name among every page. */
  on: ShownPage['name']
  name: string
  show: (visitor: Visitor) => Promise<void>
}

const byButton = (button: string | RegExp, says: string | RegExp) => async (visitor: Visitor) => {
  await visitor.press(button)
  await visitor.sees(says)
}

/**
 * What stands behind the taps of a page; nothing of it changes any data, but it may leave the network down.
 * Dialogs and wheels are WeChat's own on a phone, so they are not among them.
 */
export const OPENED_PARTS: readonly OpenedPart[] = [
  { on: 'evening-staff', name: 'who has used the room', show: byButton(/看谁用了/, '看这一天') },
  { on: 'family-week', name: 'the clause', show: byButton('看原文', '适用：') },
  { on: 'family-child', name: 'what is held', show: async (visitor) => {
    await visitor.tap('link', /看一看、带走全部资料/)
    await visitor.sees('存着的全部资料')
  } },
  { on: 'family-pickup', name: 'the form of a collector', show: async (visitor) => {
    await visitor.tap('link', /加一个能接的人/)
    await visitor.sees('给一个纸上的码')
  } },
  { on: 'family-pickup', name: 'the way home', show: byButton('改回家的路', '从校门到家，约几分钟') },
  { on: 'family-draw', name: 'the replay', show: byButton('开始重算', '重抽的结果和公布的一样') },
  { on: 'after-school', name: 'a ranking not handed in', show: byButton('篮球下移', '改过，还没有交') },
  { on: 'me', name: 'the form of a name', show: byButton('修改', '可以不填。') },
  { on: 'family-join', name: 'a wrong code', show: async (visitor) => {
    await visitor.type('班级码', 'zzz 999')
    await visitor.press('看看是哪个班')
    await visitor.sees(/没有查到|还不知道您是谁/)
  } },
  { on: 'teacher-post', name: 'every option of a task', show: byButton(/必做 · 改$/, '一天做完') },
  { on: 'teacher-post', name: 'a class that is full', show: async (visitor) => {
    await visitor.type(TASK_FIELD, '阅读理解三篇')
    await visitor.tap('radio', '40 分钟')
    await visitor.sees('减一减')
  } },
  { on: 'teacher-class', name: 'code and roster', show: byButton('看班级码和名单', '复制班级码') },
  { on: 'school-board', name: 'a class opened', show: byButton(/四年级 2 班/, '看每一项作业') },
  { on: 'school-office', name: 'a class opened', show: byButton(/四年级 2 班/, '换班级码') },
  { on: 'institutions', name: 'nothing found', show: async (visitor) => {
    await visitor.type('搜机构', '谁也不认识的机构')
    await visitor.sees('名单上没有，先别交钱')
  } },
  { on: 'institution-detail', name: 'another day', show: async (visitor) => {
    await visitor.pick('查哪一天', '20日')
    await visitor.sees(/^2026-05-20（/, /^2024-\d\d-\d\d 起$/)
  } },
  { on: 'institution-code', name: 'a number nobody has', show: async (visitor) => {
    await visitor.type('编号', '150015399999999')
    await visitor.press('查一查')
    await visitor.sees('没有这个编号')
  } },
  { on: 'institution-pay-check', name: 'paid already', show: async (visitor) => {
    await visitor.tap('link', /已经付了/)
    await visitor.pick('算一算：哪天上的课', '20日')
    await visitor.sees(/还有 \d+ 个工作日/)
  } },
  { on: 'institution-pay-check', name: 'a result', show: async (visitor) => {
    await visitor.type('一共交（元）', '6840')
    await visitor.tap('radio', '个人微信、卡')
    await visitor.press('查一查')
    await visitor.sees('一次收 6,840 元')
  } },
  { on: 'district-schools', name: 'a town opened', show: byButton(/昌元街道/, '邀请教务处') },
  { on: 'district-facts', name: 'every part of the form', show: async (visitor) => {
    for (const part of [/^能教什么/, /^上课地址/, /^钱交到哪里/, /^收费/, /^上课时间/]) await visitor.press(part)
    await visitor.sees('加一段时间')
  } },
  { on: 'district-facts', name: 'what is wrong with a field', show: async (visitor) => {
    await visitor.type('机构名称', '馆')
    await visitor.press('保存')
    await visitor.sees('还没有写够，请再写几个字')
    // The foot says it for good and a toast says it too; the toast is WeChat's own and fades, which lowers its contrast.
    const said = visitor.page.getByText('有 1 处要改')
    await said.nth(1).waitFor()
    await said.nth(1).waitFor({ state: 'hidden' })
  } },
  { on: 'district-staff', name: 'the form of a teacher', show: async (visitor) => {
    await visitor.press('加一位老师')
    await visitor.tap('radio', '哪种证：教师资格证')
    await visitor.tap('radio', '哪种合同：劳动合同')
    await visitor.press('保存')
    await visitor.sees('选了合同，也请选从哪天起')
  } },
  { on: 'district-findings-of', name: 'a decision', show: byButton(/^来定：/, '先不定') },
  { on: 'district-bureaus', name: 'naming a bureau', show: byButton('修改：体育', '部门全称；空着就是待明确') },
  { on: 'district-application', name: 'the decision', show: byButton('作决定', '批准并公布') },
  { on: 'district-application', name: 'an opinion', show: byButton(/^记它的意见/, '先不记') },
  { on: 'evening', name: 'no network', show: async (visitor) => {
    await visitor.breaks('unreachable')
    await visitor.tapText('我的')
    await visitor.tapText('今晚')
    await visitor.sees('没有网络')
  } },
  { on: 'school-schools', name: 'nothing read yet', show: async (visitor) => {
    await visitor.breaks('unreachable')
    await visitor.page.evaluate(() => localStorage.clear())
    await visitor.reload()
    await visitor.sees('学校名单没有读到')
  } },
  // The last of this family: the phone remembers which child was looked at.
  { on: 'evening', name: 'the other child', show: async (visitor) => {
    await visitor.tap('tab', /小满/)
    await visitor.sees('没有书面作业')
  } },
]
