import { hashOf, isFresh, remember } from './freshness.mjs'
import { ROOT, runNode } from './run.mjs'

const TARO = ['config/index.ts', 'config/dev.ts', 'config/prod.ts', 'config/environment.ts', 'config/styles.ts', 'config/plugins']
const CLIENT = ['src/miniprogram', 'src/contract', 'src/policy', ...TARO, 'babel.config.js', 'package-lock.json']
const CLOUD = ['src/cloud', 'src/contract', 'src/policy', 'config/commands/bundle-cloud.mjs', 'package-lock.json']

const switches = (demo) => ({
  NODE_ENV: 'production',
  TARO_APP_DEMO: process.env.TARO_APP_DEMO ?? demo,
  TARO_APP_API: process.env.TARO_APP_API ?? '',
  TARO_APP_CLOUD: process.env.TARO_APP_CLOUD ?? '',
})

const taro = (target, environment) =>
  runNode(['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target, '--no-check'], environment)

const TARGETS = {
  weapp: { says: 'the mini-program', from: CLIENT, switches: switches(''), build: (s) => taro('weapp', s) },
  // H5 is what one machine shows, so it has the page of demo identities unless told TARO_APP_DEMO=off.
  h5: { says: 'the pages (H5)', from: CLIENT, switches: switches('on'), build: (s) => taro('h5', s) },
  cloudfunctions: {
    says: 'the cloud functions',
    from: CLOUD,
    switches: {},
    build: () => runNode(['config/commands/bundle-cloud.mjs']),
  },
}

/** Builds dist/<target>, when `onlyIfStale` only if its sources changed since; the exit code, 0 when all is well. */
export async function tryToBuild(target, { onlyIfStale = false } = {}) {
  const { says, from, switches: told, build: work } = TARGETS[target]
  const hash = hashOf(ROOT, from, told)
  if (onlyIfStale && isFresh(ROOT, target, hash)) return 0
  console.log(`Building ${says} into dist/${target} …`)
  remember(ROOT, target, undefined)
  const code = await work(told)
  if (code === 0) remember(ROOT, target, hash)
  else console.error(`Building ${says} failed (exit ${code}).`)
  return code
}

/** The same, and ends the command on failure. */
export async function build(target, options) {
  const code = await tryToBuild(target, options)
  if (code !== 0) process.exit(code)
}
