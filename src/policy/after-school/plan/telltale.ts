import type { SubjectKind } from './offering'

const DRILLING = [
  '新课', '讲课', '授课', '刷题', '题海', '提优', '培优', '补差', '补课', '冲刺', '同步', '预习', '串讲', '押题', '应试', '模拟考', '月考',
  '小升初', '中考', '分班考', '奥数', '集体辅导', '集体补习', '补习', '提分', '考前',
] as const

const SUBJECTS = ['语文', '数学', '英语', '外语', '物理', '化学', '生物', '历史', '地理', '道德与法治', '道法', '政治'] as const

// Reading an English picture book and finishing the mathematics homework are what these two are for.
const MAY_NAME_A_SUBJECT: readonly SubjectKind[] = ['homework-guidance', 'reading']

const NEGATION = /[不没无禁勿非]/
/** How far before a word it can be denied: 不讲新课, 不得集体补课, 不会给孩子刷题. */
const REACH = 4
const BREAK = /[，。；！？、,.;!?\s]/

/** Whether the text says the word at least once without denying it. */
function says(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const before = text.slice(Math.max(0, at - REACH), at).split(BREAK).pop() ?? ''
    if (!NEGATION.test(before)) return true
  }
  return false
}

/**
 * Words in an offering's name and description that make it sound like lessons. They are a reason to ask and never to
 * refuse: 物理魔术 and 数学游戏 may be what they say. What is denied, 不讲新课, is not found.
 */
export function telltaleWords(subjectKind: SubjectKind, ...texts: readonly string[]): string[] {
  const words = MAY_NAME_A_SUBJECT.includes(subjectKind) ? DRILLING : [...DRILLING, ...SUBJECTS]
  return words.filter((word) => texts.some((text) => says(text, word)))
}
