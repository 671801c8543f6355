import { dayText } from './shared'
import type { Day } from '../../policy/calendar/day'
import type { Coverage } from '../../policy/after-school/record/coverage'

/** Not rounded up: 100% is said only when each who asked has a place. */
const share = (percent: number): string => `${Math.floor(percent * 10) / 10}%`

/** The share with what it is a share of; small numbers are not told, and nobody asking is no 100%. */
export function coverageWords(coverage: Coverage): { says: string; share: string | null } {
  switch (coverage.coverage) {
    case 'nobody-asked':
      return { says: '还没有人提出要参加，说不出比例', share: null }
    case 'too-few':
      return { says: '人数太少，怕认出是谁，不显示', share: null }
    case 'known':
      return { says: `提出要参加的 ${coverage.asked} 人，${coverage.enrolled} 人有位置`, share: share(coverage.percent) }
  }
}

/** Copy of coverage, at a school and in the district. */
export const coverage = {
  title: '覆盖率',
  note: '有位置的 ÷ 提出要参加的，不除以全校人数',
  failed: '覆盖率没有读到',
  noPlan: '还没有公布课后服务方案',
  ruler: (says: string, of: string | null) => (of ? `${says}，${of}` : says),
  others: (not: number | null, silent: number | null) =>
    [`不参加 ${not === null ? '不到 5 人，不显示' : `${not} 人`}`, `还没回答 ${silent === null ? '不到 5 人，不显示' : `${silent} 人`}`].join(' · '),

  first: '先看这些',
  firstNone: '没有要先看的学校。',
  firstFailed: '要先看的学校没有读到',
  withoutLeader: (count: number) => `${count} 个班还没有人带`,
  openDay: (day: Day) => `${dayText(day)}有孩子没对上，学校还没有结束那天`,
  district: '各校覆盖率',
  whole: '全区',
  schools: (count: number) => `${count} 所学校`,
  order: '按学校编号排，不按高低排。',
  without: '还没有公布方案的学校',
  withoutNone: '每所学校都公布了方案。',
  noSchools: '还没有学校公布方案。',
} as const
