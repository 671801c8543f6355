import { unwritten, written } from './phrase'
import type { Phrase } from './phrase'

export const MORALS: readonly Phrase[] = [
  written('道法练习 P{p} 判断题', [7, 9], [5, 10]),
  written('写两条班级公约的建议', [3, 6], [5, 10]),
  unwritten('和家里人聊一聊今天的课（不用写）', [1, 9], [5, 10]),
]

export const HISTORY: readonly Phrase[] = [
  written('历史填图 P{p}', [7, 9], [5, 12]),
  written('第{l}课时间轴整理', [7, 9], [5, 15]),
  unwritten('把第{l}课的故事讲一遍（口头）', [7, 9], [5, 10]),
]

export const GEOGRAPHY: readonly Phrase[] = [
  written('地理填充图册 P{p}', [7, 8], [5, 15]),
  unwritten('在地图上找到{n}个地方，明天课上指', [7, 8], [5, 10]),
]

/** What grades 1-2 and the optional corner get besides the main subjects. */
export const ACTIVE: Record<'pe' | 'music' | 'labour', readonly Phrase[]> = {
  pe: [
    unwritten('跳绳 {n} 组，每组 1 分钟', [1, 9], [5, 10]),
    unwritten('拉伸 5 分钟，早点睡', [1, 9], [5, 5]),
    unwritten('仰卧起坐 {n} 组（自己量力）', [4, 9], [5, 10]),
  ],
  music: [
    unwritten('把今天学的歌唱给家里人听', [1, 4], [5, 5]),
    unwritten('听一段民乐，说说像什么', [3, 9], [5, 10]),
  ],
  labour: [
    unwritten('晚饭前摆好碗筷，数一数够不够', [1, 3], [5, 5]),
    unwritten('自己整理书包', [1, 4], [5, 5]),
    unwritten('洗自己的袜子', [2, 6], [5, 10]),
    unwritten('周末学做一道家常菜（实践）', [5, 9], [20, 30]),
  ],
}

/** Longer work that is better done a little each day; given for three days at most. */
export const LONG_TASKS: Record<'chinese' | 'english', readonly Phrase[]> = {
  chinese: [
    written('单元习作，先列提纲再写，分三天完成', [3, 9], [10, 10]),
    written('读《{t}》手抄报，分几天画完', [3, 6], [10, 10]),
  ],
  english: [written('U{u} 口语稿，分三天写完', [5, 9], [10, 10])],
}
