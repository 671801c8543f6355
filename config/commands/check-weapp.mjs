// npm run check:weapp [-- folder]: builds the mini-program if it is stale and refuses it where WeChat would, or we.
// With a folder it checks the package that lies there, as it is.
import { build } from './build.mjs'
import { installMissing } from './install.mjs'
import { runNode } from './run.mjs'

const [folder] = process.argv.slice(2)

await installMissing()
if (folder === undefined) await build('weapp', { onlyIfStale: true })
process.exit(await runNode(['--import', 'tsx', 'config/checks/weapp/main.ts', folder ?? 'dist/weapp']))
