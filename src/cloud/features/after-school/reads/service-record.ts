import { and, asc, eq } from 'drizzle-orm'
import { serviceRecords } from '../../../../policy/after-school/record/service-record'
import { subsidyStatement } from '../../../../policy/after-school/record/subsidy-statement'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { person } from '../../../database/schema'
import { recordCorrection, serviceRecord } from '../../../database/service-tables'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Leader, ServiceRecord, ServiceRecordRow } from '../shapes'
import { districtRules } from './district-service'
import { heldSessions } from './held-sessions'
import { leadersOf } from './leaders'

type Counted = Omit<ServiceRecordRow, 'displayName' | 'staffKind' | 'corrections'>

/** A month as its sessions make it, with the subsidy by the district's rule; nothing of it is stored. */
export async function computeRecord(db: Database, at: AuthorizedSchool, month: string): Promise<Counted[]> {
  const sessions = await heldSessions(db, at, month)
  const { subsidy } = await districtRules(db.orm, at.districtId)
  const statement = subsidyStatement(month, sessions, subsidy)
  return serviceRecords(month, sessions).map(({ leaderId, sessions: count, delayedCare, minutes, attended }) => ({
    leaderId,
    sessions: count,
    delayedCare,
    minutes,
    attended,
    amountFen: statement.rows.find((row) => row.leaderId === leaderId)?.amountFen ?? null,
  }))
}

async function correctionsOf(db: Database, at: AuthorizedSchool, month: string) {
  return db.orm
    .select({ leaderId: recordCorrection.leaderId, sessions: recordCorrection.sessions, reason: recordCorrection.reason, correctedBy: person.displayName, correctedAt: recordCorrection.correctedAt })
    .from(recordCorrection)
    .leftJoin(person, and(sameSchool(person, recordCorrection), eq(person.personId, recordCorrection.correctedBy)))
    .where(and(sameSchool(recordCorrection, at), eq(recordCorrection.month, month)))
    .orderBy(asc(recordCorrection.correctionId))
}

/** The locked rows of a month; none while it is open. */
export const lockedRecord = (orm: Database['orm'], at: AuthorizedSchool, month: string) =>
  orm
    .select()
    .from(serviceRecord)
    .where(and(sameSchool(serviceRecord, at), eq(serviceRecord.month, month)))
    .orderBy(asc(serviceRecord.leaderId))

const addFen = (amountFen: number | null, sessions: number, perSession: number | null) =>
  sessions === 0 ? amountFen : amountFen === null || perSession === null ? null : amountFen + sessions * perSession

/**
 * A month's service record and subsidy: computed from the sessions held until the office locks it, afterwards what was
 * locked with its corrections beside it (plan §9). A sum nobody has named stays null.
 */
export async function readServiceRecord(db: Database, at: AuthorizedSchool, month: string): Promise<ServiceRecord> {
  const [locked, corrections, leaders, { subsidy }] = await Promise.all([
    lockedRecord(db.orm, at, month),
    correctionsOf(db, at, month),
    leadersOf(db.orm, at),
    districtRules(db.orm, at.districtId),
  ])
  const counted = locked.length > 0 ? locked : await computeRecord(db, at, month)
  const nameOf = new Map<number, Leader>(leaders.map((leader) => [leader.leaderId, leader]))
  const rows = counted.map(({ leaderId, sessions, delayedCare, minutes, attended, amountFen }): ServiceRecordRow => {
    const mine = corrections.filter((each) => each.leaderId === leaderId)
    const more = mine.reduce((sum, each) => sum + each.sessions, 0)
    const leader = nameOf.get(leaderId)
    return {
      leaderId,
      displayName: leader?.displayName ?? '',
      staffKind: leader?.staffKind ?? 'in-service',
      sessions: sessions + more,
      delayedCare,
      minutes,
      attended,
      corrections: mine.map(({ leaderId: _leader, correctedBy, correctedAt, ...rest }) => ({
        ...rest,
        correctedBy: correctedBy ?? '',
        correctedAt: new Date(correctedAt).toISOString(),
      })),
      amountFen: addFen(amountFen, more, subsidy.amountFenPerSession),
    }
  })
  const isKnown = rows.every(({ amountFen }) => amountFen !== null) && subsidy.amountFenPerSession !== null
  return {
    month,
    locked: locked.length > 0,
    documentNumber: subsidy.documentNumber,
    rows,
    totalSessions: rows.reduce((sum, { sessions }) => sum + sessions, 0),
    totalFen: isKnown ? rows.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0) : null,
  }
}
