// One file for each cloud function: fewer files start faster, and the upload installs nothing but what INSTALLED names.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { ROOT } from './run.mjs'

const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
const out = path.join(ROOT, 'dist', 'cloudfunctions')

// Installed by the platform at upload and not bundled: its own SDK, 440 KB of pinyin that only an officer's write loads,
// and what reads and writes the register's files.
const INSTALLED = {
  api: ['wx-server-sdk'],
  register: ['wx-server-sdk', 'pinyin-pro', 'csv-parse', 'fflate', 'saxes', 'yauzl'],
  timer: ['wx-server-sdk'],
}

// Every ten minutes (second minute hour day month weekday year), WeChat's own cron with seconds in front.
const FUNCTIONS = {
  api: {},
  register: {},
  timer: { triggers: [{ name: 'every-ten-minutes', type: 'timer', config: '0 */10 * * * * *' }] },
}

rmSync(out, { recursive: true, force: true })
for (const [name, config] of Object.entries(FUNCTIONS)) {
  const folder = path.join(out, name)
  mkdirSync(folder, { recursive: true })
  await build({
    absWorkingDir: ROOT,
    entryPoints: [`src/cloud/functions/${name}/main.ts`],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // PGlite is for one machine; pg-native is an option nobody installs.
    external: [...INSTALLED[name], '@electric-sql/pglite', 'pg-native'],
    define: { 'process.env.NODE_ENV': '"production"' },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  const manifest = {
    name,
    version: '1.0.0',
    main: 'index.js',
    dependencies: Object.fromEntries(INSTALLED[name].map((each) => [each, dependencies[each]])),
  }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const settings = { permissions: { openapi: ['security.msgSecCheck', 'subscribeMessage.send'] }, ...config }
  writeFileSync(path.join(folder, 'config.json'), `${JSON.stringify(settings, null, 2)}\n`)
  console.log(`${name}: ${Math.round(statSync(path.join(folder, 'index.js')).size / 1024)} KB`)
}
