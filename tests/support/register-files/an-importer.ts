import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import { districtOfficer } from '../../../src/cloud/database/reference-tables'
import type { ApplyAnswer, PlanAnswer, PlanPage, PlanPart, UndoAnswer } from '../../../src/cloud/features/register-imports/shapes'
import { as, good } from '../call'
import type { Caller } from '../call'
import { files } from '../files'
import { aDistrict, EVENING } from '../world'

let serial = 0

export type Planned = Extract<PlanAnswer, { outcome: 'planned' }>

/** An officer with a file in hand. */
export interface Importer {
  districtId: number
  openid: string
  call: Caller
  /** Puts a file where the officer's program would; answers what every call about it begins with. */
  send(bytes: Buffer | string, fileName?: string): { districtId: number; fileId: string; fileName: string }
  /** The plan of a file that can be read, with the first page of a part. */
  plan(bytes: Buffer | string, part?: PlanPart, fileName?: string): Promise<Planned & { page: PlanPage }>
  /** Plans and does it, as an officer who looked and agreed. */
  bringIn(bytes: Buffer | string, fileName?: string): Promise<ApplyAnswer>
  undo(importId: number): Promise<UndoAnswer>
}

export async function anImporter(db: Database, districtId = 500153, now = EVENING): Promise<Importer> {
  await aDistrict(db, districtId)
  serial += 1
  const openid = `importer-${serial}`
  await db.orm.insert(districtOfficer).values({ districtId, openid, displayName: '示例干部' })
  const call = as(db, openid, { now })
  const send: Importer['send'] = (bytes, fileName = '台账.csv') => ({ districtId, fileId: files.keep(openid, Buffer.from(bytes)), fileName })
  const plan: Importer['plan'] = async (bytes, part = 'added', fileName) => {
    const answer = good<PlanAnswer>(await call('institutions.planImport', { ...send(bytes, fileName), part }))
    if (answer.outcome !== 'planned' || !answer.page) throw new Error(`not planned: ${JSON.stringify(answer)}`)
    return { ...answer, page: answer.page }
  }
  return {
    districtId,
    openid,
    call,
    send,
    plan,
    bringIn: async (bytes, fileName) => {
      const { planHash } = await plan(bytes, 'added', fileName)
      return good<ApplyAnswer>(await call('institutions.applyImport', { ...send(bytes, fileName), planHash, requestKey: randomUUID() }))
    },
    undo: async (importId) => good<UndoAnswer>(await call('institutions.undoImport', { districtId, importId, requestKey: randomUUID() })),
  }
}

/** The import that was made. */
export function importIdOf(answer: ApplyAnswer): number {
  if (answer.outcome !== 'applied') throw new Error(`not applied: ${JSON.stringify(answer)}`)
  return answer.importId
}
