// npm run size: builds what is stale, then prints every figure with its limit; with -- --renew today's costs of taps become the baseline.
import { build } from './build.mjs'
import { installMissing } from './install.mjs'
import { runNode } from './run.mjs'

await installMissing()
await build('weapp', { onlyIfStale: true })
await build('h5', { onlyIfStale: true })
await build('cloudfunctions', { onlyIfStale: true })
process.exit(await runNode(['--import', 'tsx', 'config/checks/size.ts', ...process.argv.slice(2)]))
