// The API in a process of its own: PGlite takes a process with a document, as the screens' is, for a browser.
import { randomUUID } from 'node:crypto'
import { answerCall } from '../../../src/cloud/answer-call'
import { appRouter } from '../../../src/cloud/router'
import { aSetting } from '../../cloud/leaving/setting'
import { aFamilyEvening } from '../family-evening'
import { aTeacherOfFour } from '../teacher-classes'
import { files } from '../files'
import { registerKey } from '../register-key'
import { testDatabase } from '../test-database'
import { EVENING } from '../world'
import type { Asked, Told } from './api'

const db = testDatabase()
const WORLDS = { family: aFamilyEvening, teacher: aTeacherOfFour, group: aSetting }

async function answer(asked: Asked): Promise<unknown> {
  if ('world' in asked) return WORLDS[asked.world](await db)
  return answerCall(appRouter, asked.call, {
    openid: asked.openid,
    now: EVENING,
    requestId: randomUUID(),
    db: await db,
    moderate: () => Promise.resolve('pass'),
    notify: () => Promise.resolve(),
    noticeTemplates: {},
    registerKey,
    files: () => files,
  })
}

process.on('message', (asked: Asked) => {
  // Nobody listens any more when a test file ends before its last answer.
  const tell = (told: Told) => process.connected && process.send?.(told)
  answer(asked).then(
    (data) => tell({ id: asked.id, data }),
    (error: unknown) => tell({ id: asked.id, failed: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
