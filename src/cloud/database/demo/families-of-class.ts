import type { Day } from '../../../policy/calendar/day'
import type { Grade } from '../../../policy/calendar/grade'
import { bandsFor } from '../../../policy/homework/time-bands'
import { reportedAt } from './homework-of-class'
import type { ClassKey } from './homework-of-class'
import { chancesOf } from './random'
import type { DemoRows } from './rows'
import type { IdCounter } from './staff-of-school'

const CHILD_NAMES = '安禾宁乐川果松星晴阳麦竹溪岚石雨桐青朵苗'
const RELATIONS = ['妈妈', '爸爸', '妈妈', '奶奶'] as const
const CHILDREN_A_CLASS = 10

export interface Family {
  childId: number
  personId: number
  displayName: string
}

/** Ten children with one guardian each, named 小安, 小禾 …, all different within the class. */
export function addFamilies(
  rows: DemoRows,
  key: ClassKey,
  ids: { child: IdCounter; person: IdCounter },
  first: readonly string[],
): Family[] {
  const { districtId, schoolId, classId } = key
  const chances = chancesOf(`families/${classId}`)
  const names = chances.shuffled([...CHILD_NAMES].map((name) => `小${name}`).filter((name) => !first.includes(name)))
  return [...first, ...names].slice(0, CHILDREN_A_CLASS).map((displayName) => {
    const [childId, personId] = [ids.child.next(), ids.person.next()]
    const relation = chances.pick(RELATIONS)
    const openid = `demo-guardian-${childId}`
    rows.child.push({ ...key, childId, displayName })
    const named = { displayName: `${displayName}${relation}`, isOffice: false, phone: null }
    rows.person.push({ districtId, schoolId, personId, openid, ...named })
    rows.guardianship.push({ districtId, schoolId, childId, personId, rights: 'full', relation })
    return { childId, personId, displayName }
  })
}

/** Answers for past days: enough in keen classes for an average, too few in others; nobody has answered for today. */
export function addTimeReports(
  rows: DemoRows,
  key: ClassKey,
  grade: Grade,
  families: readonly Family[],
  usedByDay: ReadonlyMap<Day, number>,
  past: readonly Day[],
  isKeen: boolean,
): void {
  if (grade <= 2) return
  for (const day of past.slice(0, -1)) {
    const used = usedByDay.get(day) ?? 0
    if (used === 0) continue
    const chances = chancesOf(`reports/${key.classId}/${day}`)
    const replies = isKeen ? chances.int(4, 9) : chances.int(0, 6)
    for (const { childId, personId } of chances.shuffled(families).slice(0, replies)) {
      const minutes = Math.round((used * chances.int(80, 125)) / 100)
      const band = bandsFor(grade).filter(({ fromMinutes }) => fromMinutes < minutes).at(-1)?.band ?? 1
      rows.timeReport.push({ ...key, day, childId, band, reportedBy: personId, reportedAt: reportedAt(day) })
    }
  }
}
