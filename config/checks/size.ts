import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bytesOf, firstLoadBytes, mainPackageBytes, scriptsOf, serverCodeIn } from './package-figures'
import { faultsOf, tableOf } from './tap-costs'
import type { ScenarioCost } from './tap-costs'

const ROOT = path.resolve(__dirname, '../..')
const dist = (...parts: string[]) => path.join(ROOT, 'dist', ...parts)
const KB = 1024
const RUNS = 15

interface Figure {
  name: string
  value: number
  limit: number
  unit: 'KB' | '' | '×'
}

/** Milliseconds a fresh Node needs to run the script to its end; the median of several, because machines are noisy. */
function startMs(script: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = process.hrtime.bigint()
    const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' })
    if (status !== 0) throw new Error(`The bundled function did not answer: ${stderr.slice(0, 400)}`)
    return Number(process.hrtime.bigint() - begun) / 1e6
  }).sort((a, b) => a - b)
  return times[Math.floor(RUNS / 2)] ?? Number.NaN
}

const ANSWERING = ['api', 'register']

// A call without an identity needs no database: what is measured is loading and answering, not a connection.
const firstAnswer = (name: string) => `
  require('./dist/cloudfunctions/${name}').main({ path: 'no.such', type: 'query' }, {}).then((answer) => {
    if (typeof answer?.ok !== 'boolean') process.exitCode = 1
    process.exit()
  })`

/** What the tests of the built mini-program have written down: four figures of the evening, and each scenario's costs. */
function weappFigures(): object {
  const file = dist('weapp-figures.json')
  if (!existsSync(file)) throw new Error('dist/weapp-figures.json is missing: run npm test first.')
  return JSON.parse(readFileSync(file, 'utf8')) as object
}

const BASELINE = path.join(__dirname, 'tap-costs-baseline.json')

/** Prints the costs of every scenario; each fault counts as one figure. `npm run size -- --renew` takes them as the baseline. */
function tapCosts(): Figure[] {
  const { scenarios = [] } = weappFigures() as { scenarios?: ScenarioCost[] }
  if (scenarios.length === 0) throw new Error('dist/weapp-figures.json has no scenarios: run npm test first.')
  for (const line of tableOf(scenarios)) console.log(line)
  if (process.argv.includes('--renew')) writeFileSync(BASELINE, `[\n${scenarios.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`)
  const faults = faultsOf(scenarios, JSON.parse(readFileSync(BASELINE, 'utf8')) as ScenarioCost[])
  for (const fault of faults) console.log(`     ${fault}`)
  return [{ name: 'costs over a limit or their baseline', value: faults.length, limit: 0, unit: '' }]
}

function measuredInTests(): Figure[] {
  const figures = weappFigures()
  const figure = (key: string) => {
    const value: unknown = Reflect.get(figures, key)
    return typeof value === 'number' ? value : Number.NaN
  }
  return [
    { name: "evening's first setData", value: figure('eveningFirstSetDataBytes') / KB, limit: 32, unit: 'KB' },
    { name: 'setData of a tap', value: figure('tapBytes') / KB, limit: 4, unit: 'KB' },
    { name: 'setData of a tap on a child', value: figure('childSwitchBytes') / KB, limit: 4, unit: 'KB' },
    { name: "evening's nodes", value: figure('eveningNodes'), limit: 400, unit: '' },
  ]
}

const parts: (() => Figure[])[] = [
  () => [
    { name: 'mini-program: main package', value: mainPackageBytes(dist('weapp')) / KB, limit: 600, unit: 'KB' },
    { name: 'mini-program: whole', value: bytesOf(dist('weapp')) / KB, limit: 2048, unit: 'KB' },
  ],
  () => {
    const found = serverCodeIn(scriptsOf(dist('weapp')))
    for (const line of found) console.log(`server code in the mini-program: ${line}`)
    return [{ name: 'mini-program: server code', value: found.length, limit: 0, unit: '' }]
  },
  () => [{ name: 'H5 first load, gzip', value: firstLoadBytes(dist('h5'), 'pages/evening/index') / KB, limit: 180, unit: 'KB' }],
  () =>
    [...ANSWERING, 'timer'].map((name) => {
      const { size } = statSync(dist('cloudfunctions', name, 'index.js'))
      return { name: `cloud function ${name}`, value: size / KB, limit: 600, unit: 'KB' as const }
    }),
  () =>
    ANSWERING.map((name) => ({ name: `${name}: start to answer`, value: startMs(firstAnswer(name)) / startMs('0'), limit: 3, unit: '×' as const })),
  measuredInTests,
  tapCosts,
]

let over = 0
for (const part of parts) {
  try {
    for (const { name, value, limit, unit } of part()) {
      const within = value <= limit // false for NaN: a figure that is missing is not within
      if (!within) over += 1
      const shown = unit === '' ? String(value) : `${value.toFixed(unit === '×' ? 2 : 1)} ${unit}`
      console.log(`${within ? 'ok  ' : 'OVER'} ${name.padEnd(34)} ${shown.padStart(12)}  limit ${limit} ${unit}`)
    }
  } catch (error) {
    over += 1
    console.log(`OVER ${error instanceof Error ? error.message : String(error)}`)
  }
}
console.log(over === 0 ? 'size: within every limit' : `size: ${over} over or missing`)
process.exitCode = over === 0 ? 0 : 1
