import { startServer } from './server-process'
import type { ServerProcess } from './server-process'

/**
 * The preview on a free port, of dist/weapp or of the copy in `folder`; it calls `api`, whose clock is the one that counts
 * (EVENING in a test run).
 */
export async function startPreview(api: string, folder = 'dist/weapp'): Promise<ServerProcess> {
  return startServer(['config/preview/server/main.ts', '--port=0', `--api=${api}`], { PREVIEW_PACKAGE: folder })
}
