// npm run test:e2e: the H5 build and the mini-program, painted by the preview, against the running API in Chromium (CHROMIUM=/path, or the system's).
import { build } from './build.mjs'
import { installMissing } from './install.mjs'
import { conclude, runSuite } from './jest-suite.mjs'

await installMissing()
await build('h5', { onlyIfStale: true })
await build('weapp', { onlyIfStale: true })
conclude([await runSuite('browser', ['e2e'], { args: process.argv.slice(2) })])
