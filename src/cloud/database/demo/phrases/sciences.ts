import { unwritten, written } from './phrase'
import type { Phrase } from './phrase'

export const MATH: readonly Phrase[] = [
  written('口算 P{p}，10道', [1, 2], [5, 10]),
  written('练习本：竖式 {n} 道', [1, 2], [5, 10]),
  written('口算本 P{p}，20道', [3, 5], [3, 10]),
  written('练习册第 {p} 页', [3, 6], [8, 20]),
  written('练习册 P{p} 第1–{n}题', [3, 9], [8, 25]),
  written('书上 P{p} 做一做，写在作业本上', [3, 6], [5, 15]),
  written('竖式计算 {n} 道，验算', [3, 5], [5, 15]),
  written('解决问题 {n} 道', [3, 6], [8, 20]),
  written('订正单元卷错题，写出错在哪里', [4, 9], [5, 15]),
  written('数学小报：画出本单元知识图', [5, 9], [15, 30]),
  written('作业本 P{p} A组', [7, 9], [10, 30]),
  written('导学案第{l}课时 1–{n}题', [7, 9], [8, 25]),
  written('计算 {n} 道，写过程', [7, 9], [5, 15]),
  written('几何证明 2 道，P{p}', [7, 9], [10, 25]),
  unwritten('和家里人玩 24 点 {n} 局', [2, 5], [5, 10]),
  unwritten('数一数家里的碗筷，说一说怎么数的', [1, 2], [5, 10]),
  unwritten('说一说今天的公式是怎么来的（口头）', [6, 9], [5, 10]),
]

export const SCIENCE: readonly Phrase[] = [
  written('实验记录单第{l}课', [3, 6], [3, 10]),
  unwritten('看看今晚月亮的样子，明天课上说', [3, 6], [5, 10]),
  unwritten('给绿豆浇水，看看长高没有', [3, 6], [5, 5]),
]

export const PHYSICS: readonly Phrase[] = [
  written('物理练习册 P{p} 第1–{n}题', [8, 9], [8, 25]),
  written('画出第{l}节的受力图 {n} 个', [8, 9], [5, 12]),
  written('整理实验记录，写结论', [8, 9], [5, 15]),
  unwritten('在家找 3 个杠杆，明天说（实践）', [8, 9], [5, 10]),
]

export const CHEMISTRY: readonly Phrase[] = [
  written('化学方程式 {n} 个，配平', [9, 9], [5, 12]),
  written('化学练习 P{p} 选择题', [9, 9], [8, 20]),
  written('实验报告第{l}课', [9, 9], [8, 15]),
]

export const BIOLOGY: readonly Phrase[] = [
  written('生物图册 P{p} 填图', [7, 8], [5, 12]),
  written('生物练习 P{p} 第1–{n}题', [7, 8], [5, 15]),
]
