import { startServer } from './server-process'
import type { ServerProcess } from './server-process'

/** The preview of dist/weapp on a free port; it calls `api`, whose clock is the one that counts (EVENING in a test run). */
export async function startPreview(api: string): Promise<ServerProcess> {
  return startServer(['config/preview/server/main.ts', '--port=0', `--api=${api}`], {})
}
