import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's folder: commands work from wherever they are called. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a program in the project's folder with its output shown; resolves with the exit code. */
export function run(program, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment } })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs one of the project's own programs (node_modules/<script>) with the Node that runs us: no shell, no PATH. */
export const runNode = (args, environment) => run(process.execPath, args, environment)

/** The program and its arguments that are npm: the one that started us when there is one. */
export function npmCommand(args) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return [process.execPath, npm, ...args]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args]
}

/** Runs npm in the project's folder. */
export function runNpm(args, environment) {
  const [program, ...rest] = npmCommand(args)
  return run(program, rest, environment)
}

/** Ends the command with one line for people when a step failed. */
export function insist(code, what) {
  if (code === 0) return
  console.error(`${what} failed (exit ${code}).`)
  process.exit(code)
}
