import type { ShownPage } from './every-page'
import { TASK_FIELD } from './teacher-of-four'
import type { Visitor } from './visitor'

/** A part of a page that only a tap shows, or only an error. */
interface OpenedPart {
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
  { on: 'district-schools', name: 'a town opened', show: byButton(/昌元街道/, '邀请教务处') },
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
