import { and, desc, eq } from 'drizzle-orm'
import { classNameOn } from '../../../../contract/class-name'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { gradeOn } from '../../../../policy/calendar/grade'
import { AppError } from '../../../app-error'
import { choosing, servicePlanVersion } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { child, school } from '../../../database/schema'
import type { AuthorizedChild } from '../../../identity/authorized'
import type { Catalogue } from '../shapes'
import { cohortOf } from './cohort'
import { drawOf, toDrawState } from './draw-state'
import { exemptionOf } from './exemptions'
import { readFamily } from './family-clashes'
import { offeringsOf, toOffering } from './offerings'
import { placesOf } from './places'
import { choosingIsOpen, choosingTimes, livePlans } from './plans'

type Orm = Database['orm']

async function nameOf(orm: Orm, at: AuthorizedChild) {
  const [row] = await orm
    .select({ schoolName: school.name, isDemo: school.isDemo, displayName: child.displayName })
    .from(child)
    .innerJoin(school, sameSchool(school, child))
    .where(and(sameSchool(child, at), eq(child.childId, at.childId)))
  if (!row) throw new AppError('not-found')
  return row
}

async function mineOf(orm: Orm, at: AuthorizedChild, planId: number): Promise<Catalogue['mine']> {
  const [row] = await orm
    .select()
    .from(choosing)
    .where(and(sameSchool(choosing, at), eq(choosing.planId, planId), eq(choosing.childId, at.childId)))
  if (!row) return null
  const { version, takesPart, wishes, withSiblings, chosenAt } = row
  return { version, takesPart, wishes: wishes.map((day) => ({ ...day, offeringIds: [...day.offeringIds] })), withSiblings, chosenAt: new Date(chosenAt).toISOString() }
}

async function lastChange(orm: Orm, at: AuthorizedChild, planId: number): Promise<Catalogue['lastChange']> {
  const [row] = await orm
    .select({ version: servicePlanVersion.version, publishedAt: servicePlanVersion.publishedAt, reason: servicePlanVersion.reason })
    .from(servicePlanVersion)
    .where(and(sameSchool(servicePlanVersion, at), eq(servicePlanVersion.planId, planId)))
    .orderBy(desc(servicePlanVersion.version))
    .limit(1)
  return row && row.version > 1 ? { ...row, publishedAt: new Date(row.publishedAt).toISOString() } : null
}

/**
 * What a child can choose, in the plan wanted, else in the one whose choosing is open, else in the one at hand, with what the family said and has, and what runs into each other, shown
 * before anything is handed in. `not-found` while the school has published no plan.
 */
export async function readCatalogue(db: Database, at: AuthorizedChild, openid: string, now: Date, wanted?: number): Promise<Catalogue> {
  const today = dayInShanghai(now)
  const plans = await livePlans(db.orm, at, today)
  const plan = plans.find(({ planId }) => planId === wanted) ?? plans.find((each) => choosingIsOpen(each, now)) ?? plans[0]
  if (!plan?.published || (wanted !== undefined && plan.planId !== wanted)) throw new AppError('not-found')
  const { planId } = plan
  const cohort = await cohortOf(db.orm, at)
  const grade = gradeOn(plan.startsOn, cohort)
  const [named, rows, drawn, mine, places, exempt, { family, clashes }, changed] = await Promise.all([
    nameOf(db.orm, at),
    offeringsOf(db, at, planId),
    drawOf(db.orm, at, planId),
    mineOf(db.orm, at, planId),
    placesOf(db, at, planId),
    exemptionOf(db.orm, at, today),
    readFamily(db, openid, today),
    lastChange(db.orm, at, planId),
  ])
  const inGrade = rows.filter((row) => row.withdrawnAt === null && typeof grade === 'number' && row.fromGrade <= grade && grade <= row.toGrade)
  const times = choosingTimes(plan)
  return {
    readAt: now.toISOString(),
    planId,
    plans: plans.map((each) => ({
      planId: each.planId, name: each.name, startsOn: each.startsOn, endsOn: each.endsOn, choosingIsOpen: choosingIsOpen(each, now),
    })),
    ...named,
    plan: plan.published,
    childId: at.childId,
    class: classNameOn(today, cohort),
    rights: at.rights,
    exempt: at.rights === 'full' ? (exempt?.kind ?? null) : null,
    offerings: inGrade.map(toOffering),
    choosing: times && { ...times, isOpen: choosingIsOpen(plan, now) },
    draw: drawn ? toDrawState(drawn) : null,
    mine,
    places,
    siblings: family.filter(({ childId }) => childId !== at.childId).map(({ childId, displayName, schoolName }) => ({ childId, displayName, schoolName })),
    clashes: clashes.filter((clash) => clash.childId === at.childId || ('otherChildId' in clash && clash.otherChildId === at.childId)),
    lastChange: changed,
  }
}
