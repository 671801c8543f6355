import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** What a program printed, errors and progress last; a missing one is named with its Debian package. */
export async function output(program: string, args: string[], debianPackage: string): Promise<string> {
  try {
    const { stdout, stderr } = await execute(program, args, { maxBuffer: 16 << 20 })
    return stdout + stderr
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${program} is missing: apt-get install ${debianPackage}`, { cause: error })
    }
    throw error
  }
}

/** The number the pattern's first group finds in the text. */
export function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`no ${pattern.source} in:\n${text}`)
  return Number(found)
}
