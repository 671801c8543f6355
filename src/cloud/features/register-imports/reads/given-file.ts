import type { Files } from '../../../ports/files'
import type { PlanImportInput } from '../shapes'
import type { FileGiven } from './plan-import'

/** The file that the caller put there, with what they say of it. Refuses with `not-found` anybody else's. */
export async function readGiven(files: Files, openid: string, { fileId, fileName, encoding, status }: PlanImportInput): Promise<FileGiven> {
  return { bytes: await files.read(openid, fileId), fileName, encoding, status }
}
