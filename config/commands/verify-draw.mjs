// npm run draw:verify -- FILE: draws again from the file of a published draw and says in Chinese what agrees and what does not.
import path from 'node:path'
import { installMissing } from './install.mjs'
import { runNode } from './run.mjs'

const [file] = process.argv.slice(2)
// npm runs us in the project's folder: the file is meant from where the person stands.
const from = process.env.INIT_CWD ?? process.cwd()

await installMissing()
process.exit(await runNode(['--import', 'tsx', 'config/checks/draw/main.ts', ...(file ? [path.resolve(from, file)] : [])]))
