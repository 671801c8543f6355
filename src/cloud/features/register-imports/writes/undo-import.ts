import { and, eq, sql } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Status } from '../../../../policy/training/standing'
import { AppError } from '../../../app-error'
import { answerOnce } from '../../../database/answer-once'
import type { Database } from '../../../database/connect'
import { registerImport } from '../../../database/import-tables'
import { idsGiven, insertRows } from '../../../database/insert-rows'
import { institutionStatus } from '../../../database/institution-tables'
import type { Registrar } from '../../institutions/access'
import { deriveStatus } from '../../institutions/writes/derive'
import { findable, searchTextOf } from '../../institutions/writes/search-text'
import { writeFacts } from '../../institutions/writes/write-facts'
import { rememberedSyllables } from '../reads/plan-import'
import { readChanges } from '../reads/import-changes'
import type { ImportChange } from '../reads/import-changes'
import type { UndoAnswer } from '../shapes'

type Orm = Database['orm']

const MOST_TOLD = 100

/**
 * Takes an import back, once: what it changed is recorded anew as it was, from the day from which the import had
 * changed it, and what it added is on no list from today on. What somebody changed since stays and is told. Refuses
 * with `not-found` and `already-done`.
 */
export async function undoImport(orm: Orm, by: Registrar, { importId, requestKey }: { importId: number; requestKey: string }): Promise<UndoAnswer> {
  const { districtId } = by.district
  const request = { districtId, openid: by.openid, requestKey, input: { undo: importId }, now: by.now }
  const thisImport = and(eq(registerImport.districtId, districtId), eq(registerImport.importId, importId))
  return answerOnce(orm, request, async (tx) => {
    await tx.execute(sql`lock table institution in share row exclusive mode`)
    const [found] = await tx.select({ undoneAt: registerImport.undoneAt }).from(registerImport).where(thisImport).for('update')
    if (!found) throw new AppError('not-found')
    if (found.undoneAt !== null) throw new AppError('already-done')
    const answer: UndoAnswer = { restored: 0, leftCount: 0, left: [] }
    for await (const changes of readChanges(tx, districtId, importId)) {
      await restore(tx, by, importId, changes.filter(({ because }) => because === null))
      for (const { institutionId, name, because } of changes) {
        if (because === null) answer.restored += 1
        else {
          answer.leftCount += 1
          if (answer.left.length < MOST_TOLD) answer.left.push({ institutionId, name, because })
        }
      }
    }
    const undoneCounts = { restored: answer.restored, leftCount: answer.leftCount }
    await tx
      .update(registerImport)
      .set({ undoneAt: by.now.toISOString(), undoneBy: by.openid, undoneByName: by.displayName, undoneCounts })
      .where(thisImport)
    return answer
  })
}

async function restore(tx: Orm, by: Registrar, importId: number, changes: readonly ImportChange[]): Promise<void> {
  const { districtId } = by.district
  const today = dayInShanghai(by.now)
  const ids = (some: readonly ImportChange[]) => some.map(({ institutionId }) => institutionId)
  const added = changes.filter(({ kind }) => kind === 'added')
  const kept = changes.filter(({ kind }) => kind === 'changed')
  await tx.execute(sql`
    update institution i set version = i.version + 1, withdrawn_on = ${today}::date from ${idsGiven(ids(added))}
    where i.district_id = ${districtId} and i.institution_id = given.id`)
  await tx.execute(sql`
    update institution i set version = i.version + 1, confirmed_at = ${by.now.toISOString()}::timestamptz, confirmed_by = ${by.displayName}
    from ${idsGiven(ids(kept))} where i.district_id = ${districtId} and i.institution_id = given.id`)
  const toSyllables = await rememberedSyllables()
  const facts = kept.flatMap(({ institutionId, versionNow, factsBefore, factsFrom, staffNames }) =>
    factsBefore && factsFrom
      ? [{ institutionId, version: versionNow + 1, fromDay: factsFrom, facts: factsBefore, ...searchTextOf(findable(factsBefore, staffNames), toSyllables) }]
      : [],
  )
  await writeFacts(tx, by, facts)
  const moves = kept.flatMap(({ institutionId, statusBefore, movedFrom }) => (statusBefore && movedFrom ? [{ institutionId, status: statusBefore, fromDay: movedFrom }] : []))
  await insertRows(tx, institutionStatus, moves.map((move) => returned(move, by, importId)))
  await deriveStatus(tx, districtId, moves.map(({ institutionId }) => institutionId), today)
}

/** A correction and no step of its own: it holds from the day of the change that was a mistake, whatever may follow it. */
const returned = (move: { institutionId: number; status: Status; fromDay: string }, by: Registrar, importId: number) => ({
  districtId: by.district.districtId,
  ...move,
  reason: `撤销第 ${importId} 次导入`,
  document: null,
  recordedAt: by.now.toISOString(),
  recordedBy: by.openid,
})
