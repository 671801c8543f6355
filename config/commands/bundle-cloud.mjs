// One file for each cloud function: fewer files start faster, and the upload installs nothing but what INSTALLED names.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { ROOT } from './run.mjs'

const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
const out = path.join(ROOT, 'dist', 'cloudfunctions')

// Installed by the platform at upload and not bundled: its own SDK, 440 KB of pinyin that only an officer's write loads,
// what reads and writes the register's files, and what packs the subsidy statement.
const INSTALLED = {
  api: ['wx-server-sdk', 'fflate'],
  register: ['wx-server-sdk', 'pinyin-pro', 'csv-parse', 'fflate', 'saxes', 'yauzl'],
  timer: ['wx-server-sdk'],
}

// Every ten minutes (second minute hour day month weekday year), WeChat's own cron with seconds in front.
const FUNCTIONS = {
  api: {},
  register: {},
  timer: { triggers: [{ name: 'every-ten-minutes', type: 'timer', config: '0 */10 * * * * *' }] },
}

// What the functions are made of (of pg-cloudflare an empty file); anything else that creeps in ends the build.
const BUNDLED = [
  '@trpc/server', 'chinese-days', 'drizzle-orm', 'pg', 'pg-cloudflare', 'pg-connection-string', 'pg-int8', 'pg-pool', 'pg-protocol', 'pg-types', 'pgpass',
  'postgres-array', 'postgres-bytea', 'postgres-date', 'postgres-interval', 'split2', 'xtend', 'zod',
]

// By what reached the file: a package may be read and then left out.
const packagesOf = ({ outputs }) => {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs))
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file)
  return [...new Set(files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []))]
}

rmSync(out, { recursive: true, force: true })
for (const [name, config] of Object.entries(FUNCTIONS)) {
  const folder = path.join(out, name)
  mkdirSync(folder, { recursive: true })
  const { metafile } = await build({
    metafile: true,
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
  const strangers = packagesOf(metafile).filter((each) => !BUNDLED.includes(each))
  if (strangers.length > 0) throw new Error(`${name} holds ${strangers.join(', ')}: name it in BUNDLED, or leave it out`)
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
