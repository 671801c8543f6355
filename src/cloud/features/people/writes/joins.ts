import { and, count, eq, ne, or } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { child, guardianship, joinRequest, person } from '../../../database/schema'
import type { AuthorizedClass, AuthorizedSchool } from '../../../identity/authorized'
import { logAccess, upsertPerson } from './people'

type Orm = Database['orm']

/** More than any family needs; it keeps one openid from filling the lists of many classes. */
const WAITING_AT_MOST = 10

interface Asked {
  openid: string
  childName: string
  guardianName: string
  relation: string
  now: Date
}

/** Asks to join; asking again for the same child changes the names of the same request. */
export async function askToJoin(
  orm: Orm,
  at: AuthorizedClass,
  { openid, childName, guardianName, relation, now }: Asked,
): Promise<{ requestId: number; isNew: boolean }> {
  if (await isGuardianAlready(orm, at, openid, childName)) throw new AppError('already-done')
  const others = or(
    ne(joinRequest.schoolId, at.schoolId),
    ne(joinRequest.classId, at.classId),
    ne(joinRequest.childName, childName),
  )
  const [waiting] = await orm
    .select({ count: count() })
    .from(joinRequest)
    .where(and(eq(joinRequest.openid, openid), others))
  if ((waiting?.count ?? 0) >= WAITING_AT_MOST) throw new AppError('too-many-tries')
  const askedAt = now.toISOString()
  const [row] = await orm
    .insert(joinRequest)
    .values({
      districtId: at.districtId,
      schoolId: at.schoolId,
      classId: at.classId,
      openid,
      childName,
      guardianName,
      relation,
      askedAt,
    })
    .onConflictDoUpdate({
      target: [
        joinRequest.districtId,
        joinRequest.schoolId,
        joinRequest.classId,
        joinRequest.openid,
        joinRequest.childName,
      ],
      set: { guardianName, relation },
    })
    .returning({ requestId: joinRequest.requestId, askedAt: joinRequest.askedAt })
  if (!row) throw new AppError('unavailable')
  return { requestId: row.requestId, isNew: new Date(row.askedAt).getTime() === now.getTime() }
}

async function isGuardianAlready(orm: Orm, at: AuthorizedClass, openid: string, childName: string): Promise<boolean> {
  const rows = await orm
    .select({ id: child.childId })
    .from(child)
    .innerJoin(guardianship, and(sameSchool(guardianship, child), eq(guardianship.childId, child.childId)))
    .innerJoin(person, and(sameSchool(person, guardianship), eq(person.personId, guardianship.personId)))
    .where(
      and(
        sameSchool(child, at),
        eq(child.classId, at.classId),
        eq(child.displayName, childName),
        eq(person.openid, openid),
      ),
    )
  return rows.length > 0
}

/** Takes one's own request back; `not-found` when it is decided or somebody else's. */
export async function cancelJoin(
  orm: Orm,
  at: { districtId: number; schoolId: number; requestId: number },
  openid: string,
): Promise<void> {
  const gone = await orm
    .delete(joinRequest)
    .where(and(sameSchool(joinRequest, at), eq(joinRequest.requestId, at.requestId), eq(joinRequest.openid, openid)))
    .returning({ id: joinRequest.requestId })
  if (gone.length === 0) throw new AppError('not-found')
}

export type Decision = { as: 'new-child' } | { as: 'existing-child'; childId: number } | { as: 'refuse' }

/**
 * Decides a request and writes it in the access log; `already-done` when it was decided or taken back meanwhile.
 * Whoever joins a child that has a guardian with full rights begins with collect-only: the family gives more itself.
 */
export async function decideJoin(
  orm: Orm,
  at: AuthorizedClass,
  { requestId, decision, decidedBy, now }: { requestId: number; decision: Decision; decidedBy: number; now: Date },
): Promise<{ openid: string; childName: string }> {
  return orm.transaction(async (tx) => {
    const [asked] = await tx
      .delete(joinRequest)
      .where(
        and(sameSchool(joinRequest, at), eq(joinRequest.classId, at.classId), eq(joinRequest.requestId, requestId)),
      )
      .returning()
    if (!asked) throw new AppError('already-done')
    const childId = await childOfDecision(tx, at, decision, asked.childName)
    if (childId !== null) {
      const { openid, guardianName: displayName, relation } = asked
      const personId = await upsertPerson(tx, at, { openid, displayName, rename: false })
      const rights = (await hasFullGuardian(tx, at, childId)) ? 'collect-only' : 'full'
      await tx
        .insert(guardianship)
        .values({ districtId: at.districtId, schoolId: at.schoolId, childId, personId, rights, relation })
        .onConflictDoNothing()
    }
    await logAccess(tx, at, { personId: decidedBy, childId, act: 'join-decided', at: now })
    return { openid: asked.openid, childName: asked.childName }
  })
}

async function childOfDecision(orm: Orm, at: AuthorizedClass, decision: Decision, name: string): Promise<number | null> {
  if (decision.as === 'refuse') return null
  const key = { districtId: at.districtId, schoolId: at.schoolId, classId: at.classId }
  if (decision.as === 'new-child') {
    const [row] = await orm
      .insert(child)
      .values({ ...key, displayName: name })
      .returning({ childId: child.childId })
    return row?.childId ?? null
  }
  const [row] = await orm
    .select({ childId: child.childId })
    .from(child)
    .where(and(sameSchool(child, at), eq(child.classId, at.classId), eq(child.childId, decision.childId)))
    .for('update')
  if (!row) throw new AppError('bad-input', [{ path: 'childId', message: 'not-in-class' }])
  return row.childId
}

async function hasFullGuardian(orm: Orm, at: AuthorizedSchool, childId: number): Promise<boolean> {
  const rows = await orm
    .select({ id: guardianship.personId })
    .from(guardianship)
    .where(and(sameSchool(guardianship, at), eq(guardianship.childId, childId), eq(guardianship.rights, 'full')))
  return rows.length > 0
}
