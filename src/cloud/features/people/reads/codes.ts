import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import { classNameOn } from '../../../../contract/class-name'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { child, invite, school, schoolClass } from '../../../database/schema'
import { mintClass, mintSchool } from '../../../identity/authorized'
import type { AuthorizedClass, AuthorizedSchool } from '../../../identity/authorized'
import { hashOfInvite, schoolOfInvite } from '../../../identity/codes'
import { invitation } from '../../../identity/invites'
import type { Invitation } from '../../../identity/invites'
import type { ClassOfCode, InviteOfCode } from '../shapes'

/** The class of a class code; `undefined` when there is none. */
export async function findClassByCode(
  db: Database,
  code: string,
  today: Day,
): Promise<{ at: AuthorizedClass; classTeacherId: number | null; shown: ClassOfCode } | undefined> {
  const [row] = await db.orm
    .select({ class: schoolClass, schoolName: school.name, isDemo: school.isDemo })
    .from(schoolClass)
    .innerJoin(school, sameSchool(school, schoolClass))
    .where(eq(schoolClass.classCode, code))
    .limit(1)
  return (
    row && {
      at: mintClass(row.class, row.class.classId),
      classTeacherId: row.class.classTeacherId,
      shown: { schoolName: row.schoolName, isDemo: row.isDemo, class: classNameOn(today, row.class) },
    }
  )
}

export interface FoundInvite {
  at: AuthorizedSchool
  codeHash: string
  invitation: Invitation
  schoolName: string
  isDemo: boolean
}

/** An invite that can still be used; `undefined` when it is unknown, used or too old: which of these is not told. */
export async function findInvite(db: Database, code: string, now: Date): Promise<FoundInvite | undefined> {
  const schoolId = schoolOfInvite(code)
  if (schoolId === null) return undefined
  const codeHash = hashOfInvite(code)
  const [row] = await db.orm
    .select({ key: school, kind: invite.kind, grants: invite.grants })
    .from(school)
    .innerJoin(invite, sameSchool(invite, school))
    .where(
      and(
        eq(school.schoolId, schoolId),
        eq(invite.codeHash, codeHash),
        isNull(invite.usedAt),
        gt(invite.expiresAt, now.toISOString()),
      ),
    )
  return (
    row && {
      at: mintSchool(row.key),
      codeHash,
      invitation: invitation.parse({ kind: row.kind, grants: row.grants }),
      schoolName: row.key.name,
      isDemo: row.key.isDemo,
    }
  )
}

/** What an invite says to whoever holds it; `undefined` when the child it is about has left. */
export async function describeInvite(db: Database, found: FoundInvite, today: Day): Promise<InviteOfCode | undefined> {
  const { at, invitation: it, schoolName, isDemo } = found
  if (it.kind === 'office') return { kind: 'office', schoolName, isDemo }
  if (it.kind === 'teacher') {
    const ids = [...it.grants.classTeacherOf, ...it.grants.teaches.map(({ classId }) => classId)]
    const classes = new Map((await cohortsOf(db, at, ids)).map((row) => [row.classId, classNameOn(today, row)]))
    return {
      kind: 'teacher',
      schoolName,
      isDemo,
      classTeacherOf: it.grants.classTeacherOf.flatMap((classId) => classes.get(classId) ?? []),
      teaches: it.grants.teaches.flatMap(({ classId, subjectCode }) => {
        const found = classes.get(classId)
        return found ? [{ class: found, subjectCode }] : []
      }),
    }
  }
  const [row] = await db.orm
    .select({ childName: child.displayName, class: schoolClass })
    .from(child)
    .innerJoin(schoolClass, and(sameSchool(schoolClass, child), eq(schoolClass.classId, child.classId)))
    .where(and(sameSchool(child, at), eq(child.childId, it.grants.childId)))
  return (
    row && {
      kind: 'guardian',
      schoolName,
      isDemo,
      childName: row.childName,
      class: classNameOn(today, row.class),
      rights: it.grants.rights,
    }
  )
}

/** Those of the classes that the school has. */
export async function cohortsOf(db: Database, at: AuthorizedSchool, classIds: number[]) {
  if (classIds.length === 0) return []
  return db.orm
    .select()
    .from(schoolClass)
    .where(and(sameSchool(schoolClass, at), inArray(schoolClass.classId, [...new Set(classIds)])))
}
