// npm start: on a fresh clone with nothing but Node and npm, everything up to the pages in a browser.
import { build } from './build.mjs'
import { installMissing } from './install.mjs'
import { runServer } from './run-server.mjs'

await installMissing()
await build('h5', { onlyIfStale: true })
runServer(['src/cloud/local/main.ts'])
