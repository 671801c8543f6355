import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localFiles } from '../../src/cloud/ports/local-files'

/** One folder for a test file's calls, so that what is put there in one call is found in the next. */
export const files = localFiles(mkdtempSync(join(tmpdir(), 'files-')))
