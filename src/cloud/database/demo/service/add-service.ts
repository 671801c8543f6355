import { weekdayOf } from '../../../../policy/calendar/day'
import type { DemoCalendar } from '../calendar'
import type { BuiltClass } from '../demo-people'
import type { DemoRows } from '../rows'
import { HOME_SCHOOLS } from '../schools'
import { counter } from '../staff-of-school'
import { addChoices, addFinishedDraw, announceDraw } from './choices'
import { addLastMonth } from './last-month'
import { addDayInProgress, addDutyAndAbsence, addEarlierNotice, addPickups } from './leaving'
import { addLeaders, addOfferings, SHOWN_CLUB } from './offerings'
import { addPlans } from './plan'
import { serviceSchool } from './service-school'
import type { ServiceIds } from './service-school'

/** The school whose next plan is being chosen for, with the day in progress (designs 13, 15 and 19). */
const CHOOSES_NOW = HOME_SCHOOLS.xiaohe

/** After-school service and leaving at the schools that have children: plans, clubs, choices, draws, pickups and one day. */
export function addService(rows: DemoRows, classes: readonly BuiltClass[], calendar: DemoCalendar): void {
  const ids: ServiceIds = { plan: counter(), leader: counter(), offering: counter(), collector: counter() }
  for (const name of Object.values(HOME_SCHOOLS)) {
    const school = serviceSchool(name, classes, calendar, ids)
    if (!school) continue
    const leaders = addLeaders(rows, school)
    const { running, coming } = addPlans(rows, school, name === CHOOSES_NOW)
    const { clubs } = addOfferings(rows, school, running, leaders)
    addChoices(rows, school, running, clubs)
    addFinishedDraw(rows, school, running, clubs)
    addLastMonth(rows, school, clubs, leaders)
    addPickups(rows, school)
    if (coming !== null) {
      addEarlierNotice(rows, school)
      const next = addOfferings(rows, school, coming, leaders).clubs
      addChoices(rows, school, coming, next)
      announceDraw(rows, school, coming)
    }
    const today = weekdayOf(school.shownDay)
    const ball = clubs.find((club) => club.name === SHOWN_CLUB && club.weekday === today)
    if (ball) addDayInProgress(rows, school, ball, leaders.get(SHOWN_CLUB))
    addDutyAndAbsence(rows, school, clubs.find((club) => club.name === '合唱' && club.weekday !== today))
  }
  // The third party of the club is on the approved list, by institution, item and fee.
  const [{ districtId } = { districtId: 0 }] = rows.district
  rows.approvedItem.push({ districtId, institutionId: 1, itemName: '国画', feeFen: 3_000, documentNumber: '示例文〔2026〕5 号', active: true })
}
