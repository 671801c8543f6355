import { addDays, instantAt, weekdayOf } from '../../../../policy/calendar/day'
import { hashOfInvite } from '../../../identity/codes'
import { chancesOf } from '../random'
import type { DemoRows } from '../rows'
import type { DemoOffering } from './offerings'
import { morningOf } from './service-school'
import type { ServedFamily, ServiceSchool } from './service-school'

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

/** How many of the group are where, as on design 15: of 30 are 2 on leave and 1 not seen; the others are all there. */
const ON_LEAVE = 2
const DELAYED = 2
const GONE = 9

/** The shown day in progress in one group: its roll is taken, some are collected, two are on leave, one was not seen. */
export function addDayInProgress(rows: DemoRows, school: ServiceSchool, club: DemoOffering, leaderId: number | undefined): void {
  const { key, shownDay, families } = school
  const inIt = new Set(rows.place.filter((each) => each.offeringId === club.offeringId && each.state === 'enrolled').map(({ childId }) => childId))
  const group = families.filter(({ childId }) => inIt.has(childId))
  const others = group.filter(({ displayName }) => displayName !== '小禾')
  const [missing, ...rest] = others
  const leader = rows.serviceLeader.find((each) => each.leaderId === leaderId)
  let seq = 0
  const mark = (family: ServedFamily, kind: 'present' | 'not-here' | 'handed-over' | 'to-delayed-care', more: { personId?: number } = {}) => {
    seq += 1
    const at = morningOf(shownDay, Math.floor(seq / 3))
    rows.dayMark.push({
      ...key, day: shownDay, childId: family.childId, markId: `demo-mark-${family.childId}-${seq}`, kind, at, by: leader?.personId ?? school.officeId, device: 'demo-phone', deviceSeq: seq,
      offeringId: club.offeringId, personId: more.personId ?? null, collectorId: null, undoes: null, reason: null, receivedAt: at, afterClosing: false,
    })
  }
  const away = rest.slice(0, ON_LEAVE)
  const told = { reason: '示例：看牙', toldAt: morningOf(shownDay, 0) }
  for (const { childId, personId } of away) rows.leaveTold.push({ ...key, childId, day: shownDay, toldBy: personId, ...told })
  const here = group.filter((family) => family !== missing && !away.includes(family))
  for (const family of here) mark(family, 'present')
  if (missing) mark(missing, 'not-here')
  const stays = here.filter(({ displayName }) => displayName !== '小禾')
  const usual = (family: ServedFamily) => rows.pickupDefault.find((each) => each.childId === family.childId && each.weekday === weekdayOf(shownDay))
  const collected = stays.filter((family) => usual(family)?.how === 'collected')
  for (const family of collected.slice(0, DELAYED)) mark(family, 'to-delayed-care')
  for (const family of collected.slice(DELAYED, DELAYED + GONE)) mark(family, 'handed-over', { personId: usual(family)?.personId ?? undefined })
  if (leaderId !== undefined) {
    rows.heldSession.push({ ...key, day: shownDay, offeringId: club.offeringId, classId: 0, leaderId, done: '运球接力，3 对 3 比赛', doneMinutes: null, openedAt: morningOf(shownDay, 0) })
  }
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
