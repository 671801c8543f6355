// npm run bite:weapp: builds the mini-program if it is stale, breaks copies of it and shows what catches each break.
import { build } from './build.mjs'
import { installMissing } from './install.mjs'
import { runNode } from './run.mjs'

await installMissing()
await build('weapp', { onlyIfStale: true })
process.exit(await runNode(['--import', 'tsx', 'tests/bite/main.ts']))
