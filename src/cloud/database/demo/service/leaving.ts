import { addDays, instantAt, weekdayOf } from '../../../../policy/calendar/day'
import { hashOfInvite } from '../../../identity/codes'
import { chancesOf } from '../random'
import type { DemoRows } from '../rows'
import { afternoonOf, DONE, doneAt } from './afternoon'
import type { DemoOffering } from './offerings'
import { morningOf } from './service-school'
import type { ServiceSchool } from './service-school'

/** On paper for 小禾's aunt, so that it can be tried. */
export const DEMO_PAPER_CODE = 'GUGU22223333'

/** Who comes for each child on each weekday: mostly a guardian, some walk alone. */
export function addPickups(rows: DemoRows, school: ServiceSchool): void {
  const { key, families, calendar, ids } = school
  for (const { childId, personId, displayName, class: of } of families) {
    const chances = chancesOf(`pickup/${childId}`)
    const granny = rows.guardianship.find((each) => each.childId === childId && each.rights === 'collect-only')
    const alone = displayName !== '小禾' && of.grade >= 4 && chances.happens(15)
    const who = alone ? null : (granny?.personId ?? personId)
    const said = { setBy: personId, setAt: morningOf(addDays(calendar.today, -20), childId) }
    for (const weekday of [1, 2, 3, 4, 5]) {
      const how = alone ? ('walks-alone' as const) : ('collected' as const)
      rows.pickupDefault.push({ ...key, childId, weekday, how, at: '18:00', personId: who, collectorId: null, ...said })
    }
    if (displayName === '小禾' || chances.happens(10)) {
      const added = { addedBy: personId, addedAt: said.setAt, toDay: null }
      const codeHash = displayName === '小禾' ? hashOfInvite(DEMO_PAPER_CODE) : null
      rows.collector.push({ ...key, collectorId: ids.collector.next(), childId, displayName: '示例姑姑', relation: '姑姑', codeHash, ...added })
    }
    rows.wayHome.push({ ...key, childId, way: alone ? 'on-foot' : null, minutes: chances.pick([10, 15, 20]), metres: null, lastBusAt: null, minutesToStop: null, ...said })
  }
}

/** Of the shown group. */
const ON_LEAVE = 2

/** The shown day in one group as far as it has come: two are on leave since the morning; its roll and who has gone as the hours pass. */
export function addDayInProgress(rows: DemoRows, school: ServiceSchool, club: DemoOffering, leaderId: number | undefined): void {
  const { key, shownDay, families, calendar, officeId } = school
  const inIt = new Set(rows.place.filter((each) => each.offeringId === club.offeringId && each.state === 'enrolled').map(({ childId }) => childId))
  const group = families.filter(({ childId }) => inIt.has(childId))
  // After the first of the others, who will not be seen.
  const away = group.filter(({ displayName }) => displayName !== '小禾').slice(1, 1 + ON_LEAVE)
  const told = { reason: '示例：看牙', toldAt: morningOf(shownDay, 0) }
  for (const { childId, personId } of away) rows.leaveTold.push({ ...key, childId, day: shownDay, toldBy: personId, ...told })
  const usual = (childId: number) => rows.pickupDefault.find((each) => each.childId === childId && each.weekday === weekdayOf(shownDay))
  const inGroup = group.map(({ childId, displayName }) => ({
    childId, displayName, collectedBy: usual(childId)?.personId ?? null, isOnLeave: away.some((one) => one.childId === childId),
  }))
  const by = rows.serviceLeader.find((each) => each.leaderId === leaderId)?.personId ?? officeId
  const hasCome = ({ at }: { at: string }) => new Date(at) <= calendar.now
  const marks = afternoonOf(shownDay, inGroup, club).filter(hasCome)
  const still = { offeringId: club.offeringId, collectorId: null, undoes: null, reason: null, afterClosing: false }
  rows.dayMark.push(...marks.map((mark) => ({ ...key, ...still, ...mark, day: shownDay, by, receivedAt: mark.at })))
  const [first] = marks
  if (leaderId === undefined || !first) return
  const done = doneAt(shownDay, club) <= calendar.now ? DONE : null
  rows.heldSession.push({ ...key, day: shownDay, offeringId: club.offeringId, classId: 0, leaderId, done, doneMinutes: null, openedAt: first.at })
}

/** Of four families three have seen it. */
const NOT_SEEN = 4

/** A word of the school to all of an earlier day, so that the page of notices has one with its figures. */
export function addEarlierNotice(rows: DemoRows, { key, families, officeId, calendar }: ServiceSchool): void {
  const day = calendar.past.at(-2)
  if (day === undefined) return
  const noticeId = rows.leavingNotice.length + 1
  const [sentAt, seenAt] = [instantAt(day, '14:10').toISOString(), instantAt(day, '15:02').toISOString()]
  rows.leavingNotice.push({ ...key, noticeId, day, kind: 'traffic', leaveAt: null, text: '示例：校门口修路，今天接孩子请走东门。', sentBy: officeId, sentAt })
  const seen = families.filter((_, index) => index % NOT_SEEN !== 0)
  rows.noticeSeen.push(...seen.map(({ personId }) => ({ ...key, noticeId, personId, seenAt })))
}

/** The duty of the shown day, and a leader who is away on the next one with nobody in their stead (design 19). */
export function addDutyAndAbsence(rows: DemoRows, school: ServiceSchool, choir: DemoOffering | undefined): void {
  const { key, shownDay, classes, calendar, officeId } = school
  const lead = classes[0]?.staff.classTeacherId
  if (lead !== undefined) rows.duty.push({ ...key, day: shownDay, personId: lead })
  const [next] = calendar.coming
  if (choir && next && weekdayOf(next) === choir.weekday) rows.standIn.push({ ...key, day: next, offeringId: choir.offeringId, leaderId: null, setBy: officeId })
}
