// npm run check:weapp:ci [-- folder]: what WeChat's own tool says of the built mini-program, or of the package in the folder,
// locally: its code quality check, and its compiler, which judges app.json, pages and icons by WeChat's schema. (Broken
// scripts and templates it lets pass: npm run check:weapp does not.)
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { installMissing } from './install.mjs'
import { installedTool } from './miniprogram-ci.mjs'
import { ROOT } from './run.mjs'

const PATIENCE_MS = 5 * 60 * 1000

// It asks for settings of DevTools, not for what lies in the package.
const EXCUSED = { JS_COMPRESS_OPEN: 'terser has shortened the scripts in our build; WeChat would only do it twice' }

/** The tool's answers on a project of its own that holds nothing but the package. */
function answersOf(tool, root) {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-ci-'))
  try {
    const project = path.join(folder, 'project')
    mkdirSync(path.join(project, 'dist/cloudfunctions'), { recursive: true })
    cpSync(path.join(ROOT, 'project.config.json'), path.join(project, 'project.config.json'))
    cpSync(root, path.join(project, 'dist/weapp'), { recursive: true })
    const file = path.join(folder, 'answers.json')
    const asking = fileURLToPath(new URL('ask-miniprogram-ci.mjs', import.meta.url))
    const { stdout, stderr } = spawnSync(process.execPath, [asking, tool, project, file], {
      encoding: 'utf8',
      timeout: PATIENCE_MS,
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
    console.log(`miniprogram-ci gave no answer: ${(stderr || stdout || 'it did not end in time').trim().split('\n').at(-1)}`)
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const counts = { passed: 0, failed: 0 }
const count = (holds, says) => {
  counts[holds ? 'passed' : 'failed'] += 1
  console.log(`${holds ? 'ok     ' : 'REFUSED'} ${says}`)
}

const [given] = process.argv.slice(2)

await installMissing()
if (given === undefined) await build('weapp', { onlyIfStale: true })
const root = path.resolve(given ?? path.join(ROOT, 'dist/weapp'))
const isThere = existsSync(path.join(root, 'app.json'))
if (!isThere) console.log(`No mini-program lies in ${root} (app.json is missing): run npm run build:weapp, or name another folder.`)
const tool = isThere ? installedTool() : undefined
const answers = tool && answersOf(tool, root)
if (!answers) counts.failed += 1
for (const { name, success, text, detail } of answers?.quality ?? []) {
  const excuse = success ? undefined : EXCUSED[name]
  if (excuse) console.log(`EXCUSED code quality ${name}: ${excuse}`)
  else count(success, `code quality ${name}${success ? '' : `: ${text} ${JSON.stringify(detail ?? '')}`}`)
}
if (answers) count(!answers.refusal, `local compile${answers.refusal ? `: ${answers.refusal}` : ''}`)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed === 0 ? 0 : 1)
