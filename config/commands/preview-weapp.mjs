// npm run preview:weapp: the mini-program as it is shipped, in any browser. A developer's tool; nothing of it is in dist.
import { build } from './build.mjs'
import { installMissing } from './install.mjs'
import { runServer } from './run-server.mjs'

const args = process.argv.slice(2)
await installMissing()
if (!args.includes('--no-build')) await build('weapp', { onlyIfStale: true })
runServer(['config/preview/server/main.ts', ...args])
