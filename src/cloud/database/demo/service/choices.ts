import { createHash } from 'node:crypto'
import type { DayWishes } from '../../../../policy/after-school/choosing/wishes'
import type { Weekday } from '../../../../policy/after-school/clock'
import { drawFile } from '../../../../policy/after-school/draw/announce'
import { hashOfList } from '../../../../policy/after-school/draw/canonical-list'
import type { DrawList } from '../../../../policy/after-school/draw/draw-list'
import { explain } from '../../../../policy/after-school/draw/explain'
import { codeOf } from '../../../../policy/after-school/draw/family-code'
import { losersOf } from '../../../../policy/after-school/draw/losses'
import { hashOfSecret } from '../../../../policy/after-school/draw/seed'
import { addDays } from '../../../../policy/calendar/day'
import { chancesOf } from '../random'
import type { DemoRows } from '../rows'
import { CLUBS } from './offerings'
import type { DemoOffering } from './offerings'
import { morningOf } from './service-school'
import type { ServedFamily, ServiceSchool } from './service-school'

const sha256 = (text: string) => createHash('sha256').update(text, 'ascii').digest('hex')
const FIGURE_NAME = '示例公开数字：当天示例指数收盘价'
/** One family in twenty does not take part, and nobody asks why. */
const NOT_TAKING_PART = 20

const saltOf = (planId: number, childId: number) => sha256(`demo-salt|${planId}|${childId}`).slice(0, 32)

/** As many first wishes for each club as on the design, 小禾's for 篮球; then two more that differ. */
function wishesOf(family: ServedFamily, index: number, clubs: readonly DemoOffering[]): DayWishes[] {
  const order = CLUBS.flatMap(({ name, wished }) => Array<string>(wished).fill(name))
  const first = family.displayName === '小禾' ? '篮球' : order[index]
  const at = CLUBS.findIndex(({ name }) => name === first)
  if (at < 0) return []
  const names = [0, 1, 2].map((step) => CLUBS[(at + step) % CLUBS.length]?.name)
  return [...new Set(clubs.map(({ weekday }) => weekday))].map((weekday) => ({
    weekday: weekday as Weekday,
    offeringIds: names.flatMap((name) => clubs.filter((club) => club.weekday === weekday && club.name === name).map(({ offeringId }) => offeringId)),
  }))
}

/** What each family said for a plan. */
export function addChoices(rows: DemoRows, { key, families, calendar }: ServiceSchool, planId: number, clubs: readonly DemoOffering[]): void {
  const isXiaohe = ({ displayName }: ServedFamily) => displayName === '小禾'
  const takesPartOf = (family: ServedFamily) => isXiaohe(family) || family.childId % NOT_TAKING_PART !== 0
  const rank = (family: ServedFamily) => (isXiaohe(family) ? 0 : takesPartOf(family) ? 1 : 2)
  const inOrder = chancesOf(`choices/${planId}`).shuffled(families).sort((a, b) => rank(a) - rank(b))
  inOrder.forEach((family, index) => {
    const takesPart = takesPartOf(family)
    const wishes = takesPart ? wishesOf(family, index, clubs) : []
    rows.choosing.push({
      ...key, planId, childId: family.childId, version: 1, takesPart, wishes, firstWishes: wishes.flatMap(({ offeringIds }) => offeringIds.slice(0, 1)), withSiblings: false,
      salt: saltOf(planId, family.childId), chosenBy: family.personId, chosenAt: morningOf(addDays(calendar.today, -2), index),
    })
  })
}

const announced = (planId: number, figureDay: string) => {
  const secret = sha256(`demo-secret|${planId}`)
  return { secret, commitment: hashOfSecret(secret, sha256), figureName: FIGURE_NAME, figureDay }
}

/** A draw that is announced and waits for its closing. */
export function announceDraw(rows: DemoRows, { key, calendar }: ServiceSchool, planId: number): void {
  const nothingYet = { figure: null, listHash: null, seed: null, file: null, closedAt: null, drawnAt: null }
  rows.draw.push({ ...key, planId, state: 'announced', ...announced(planId, addDays(calendar.today, 9)), ...nothingYet })
}

/** A draw that is finished, really drawn by the rules, so that it can be drawn again from its file. */
export function addFinishedDraw(rows: DemoRows, { key, calendar }: ServiceSchool, planId: number, clubs: readonly DemoOffering[]): void {
  const { today } = calendar
  const codes = new Map(rows.choosing.filter((each) => each.planId === planId).map((each) => [codeOf(each.salt, each.childId, sha256), each]))
  const list: DrawList = {
    offerings: clubs.map(({ offeringId, weekday, capacity }) => ({ offeringId, weekday: weekday as Weekday, places: capacity })),
    entries: [...codes].filter(([, each]) => each.wishes.length > 0).map(([code, each]) => ({ code, group: code, earlierLosses: 0, days: each.wishes })),
  }
  const { secret, commitment, figureName, figureDay } = announced(planId, addDays(today, -10))
  const listHash = hashOfList(list, sha256)
  const announcement = { listHash, secretHash: commitment, publicFigure: { name: figureName, day: figureDay } }
  const figure = '示例 3412.75'
  const { file, result } = drawFile(list, announcement, { secret, figure }, sha256)
  const drawnAt = morningOf(figureDay, 5)
  rows.draw.push({
    ...key, planId, state: 'drawn', secret, commitment, figureName, figureDay, figure, listHash, seed: file.seed, file, closedAt: morningOf(addDays(today, -12), 5), drawnAt,
  })
  const lost = new Set(losersOf(result))
  const childOf = (code: string) => codes.get(code)?.childId ?? 0
  for (const { code } of list.entries) {
    rows.drawResult.push({ ...key, planId, childId: childOf(code), code, lost: lost.has(code), explanation: explain(list, result, code) })
  }
  const weekdayOf = new Map(clubs.map(({ offeringId, weekday }) => [offeringId, weekday]))
  const base = { ...key, planId, cameBy: 'draw' as const, offeredUntil: null, until: null, changedAt: drawnAt }
  for (const { code, weekday, offeringId } of file.places) {
    if (offeringId === null) continue
    rows.place.push({ ...base, offeringId, childId: childOf(code), weekday, state: 'enrolled', position: null, since: addDays(today, -9) })
    const club = rows.offering.find((each) => each.offeringId === offeringId)
    if (club) club.taken = (club.taken ?? 0) + 1
  }
  for (const { offeringId, codes: line } of file.waiting) {
    line.forEach((code, index) => {
      rows.place.push({ ...base, offeringId, childId: childOf(code), weekday: weekdayOf.get(offeringId) ?? 1, state: 'waiting', position: index + 1, since: null })
    })
  }
}
