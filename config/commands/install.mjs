import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { insist, ROOT, runNpm } from './run.mjs'

/** Whether node_modules lacks what package-lock.json names: npm writes its own copy of the lock at the end of an install. */
export function isInstallStale(root) {
  const installed = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return true
  return statSync(installed).mtimeMs < statSync(path.join(root, 'package-lock.json')).mtimeMs
}

/** Installs exactly what package-lock.json names, when it is not there yet; ends the command on failure. */
export async function installMissing() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.version}.`)
    process.exit(1)
  }
  if (!isInstallStale(ROOT)) return
  console.log('Installing packages (npm ci), a minute or two the first time …')
  insist(await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']), 'Installing packages')
}
