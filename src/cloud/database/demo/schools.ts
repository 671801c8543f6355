import type { Stage } from '../../../policy/calendar/grade'
import { DEMO_TOWNS } from './towns'
import type { DemoTown } from './towns'

export const DEMO_DISTRICT = 500153
/** Of the district's centre, to a minute. */
export const DEMO_REFERENCE_LAT = 29.41

export interface DemoClass {
  stage: Stage
  /** Years since it entered its stage: 0 is grade 1 or 7. */
  yearsIn: number
  number: number
}

export interface DemoSchool {
  districtId: number
  schoolId: number
  townCode: string
  name: string
  kind: 'primary' | 'junior' | 'nine-year'
  classes: DemoClass[]
}

/** The schools that the demo people belong to; they alone have children, guardians and time reports. */
export const HOME_SCHOOLS = {
  xiaohe: '昌元示例小学',
  xiaoman: '昌州示例小学',
  fourClasses: '昌州示例中学',
  gradeEight: '安富示例中学',
} as const

/** Where they would be, in kilometres east and north of the district's centre: somewhere in their town, and made up as they are. */
export const DEMO_PLACES: Readonly<Record<string, readonly [east: number, north: number]>> = {
  [HOME_SCHOOLS.xiaohe]: [-0.9, 0.4],
  [HOME_SCHOOLS.xiaoman]: [2.2, -1.1],
  [HOME_SCHOOLS.fourClasses]: [2.8, -0.6],
  [HOME_SCHOOLS.gradeEight]: [-12.5, -6.8],
}

const ORDINALS = ['', '第二', '第三', '第四', '第五', '第六']

const grades = (stage: Stage, parallel: (yearsIn: number) => number): DemoClass[] =>
  Array.from({ length: stage === 'primary' ? 6 : 3 }, (_, yearsIn) =>
    Array.from({ length: parallel(yearsIn) }, (_, index) => ({ stage, yearsIn, number: index + 1 })),
  ).flat()

const classesOf = (kind: DemoSchool['kind'], name: string, parallel: number): DemoClass[] => {
  // As on design 08: four parallel classes below, three above.
  if (name === HOME_SCHOOLS.xiaohe) return grades('primary', (yearsIn) => (yearsIn < 2 ? 4 : 3))
  const primary = grades('primary', () => parallel)
  const junior = grades('junior', () => (kind === 'junior' ? parallel + 2 : parallel))
  return { primary, junior, 'nine-year': [...primary, ...junior] }[kind]
}

function schoolsOf(town: DemoTown): Omit<DemoSchool, 'schoolId'>[] {
  const place = town.name.replace(/(街道|镇)$/, '')
  const several = (count: number, kind: DemoSchool['kind'], word: string) =>
    ORDINALS.slice(0, count).map((ordinal) => {
      const name = `${place}${ordinal}示例${word}`
      const classes = classesOf(kind, name, town.parallel)
      return { districtId: DEMO_DISTRICT, townCode: town.townCode, name, kind, classes }
    })
  return [
    ...several(town.primary, 'primary', '小学'),
    ...several(town.junior, 'junior', '中学'),
    ...several(town.nineYear, 'nine-year', '学校'),
  ]
}

/** All 74 schools with their classes; the ten-digit ids begin with the district's code. */
export const DEMO_SCHOOLS: readonly DemoSchool[] = DEMO_TOWNS.flatMap(schoolsOf).map((school, index) => ({
  ...school,
  schoolId: 5_001_530_001 + index,
}))
