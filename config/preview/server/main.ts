// npm run preview:weapp, after the build: paints dist/weapp for a browser on this machine.
import path from 'node:path'
import { checkPortFree, portTaken } from '../../../src/cloud/local/free-port'
import { StartError } from '../../../src/cloud/local/start-error'
import { startApi, useApi } from './api-in-use'
import { BuiltAnswers } from './built-answers'
import { readOptions } from './options'
import { PackageFolder } from './package-folder'
import { previewSite } from './site'

const HOST = '127.0.0.1'

async function start() {
  const { port, api: given } = readOptions(process.argv.slice(2))
  const folder = new PackageFolder(path.resolve(process.env.PREVIEW_PACKAGE ?? path.join(__dirname, '../../../dist/weapp')))
  const answers = new BuiltAnswers(folder)
  answers.built() // so that what cannot be painted is said here and not in the browser
  await checkPortFree(port, HOST, '--port')
  const api = given === null ? await startApi() : await useApi(given)
  try {
    const site = await previewSite(folder, answers, api.url)
    const url = await site.listen({ port, host: HOST }).catch((error: unknown) => portTaken(error, port, HOST, '--port'))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void site.close().then(() => api.close()).then(() => process.exit(0)))
    }
    console.log(`\nThe mini-program of dist/weapp is at ${url}`)
    console.log(`  ${url}/?frame=none is the phone alone; ${url}/#/pages/me/index opens at a page`)
    console.log(`  the API it calls is at ${api.url}`)
  } catch (error) {
    await api.close()
    throw error
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
})
