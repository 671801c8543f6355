import { readFileSync } from 'node:fs'
import { replay } from './replay'

const [file] = process.argv.slice(2)

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const text = file === undefined ? null : read(file)
if (text === null) {
  console.log(file === undefined ? '用法：npm run draw:verify -- 抽签文件.json' : `读不到文件：${file}`)
  process.exitCode = 2
} else {
  const { lines, exitCode } = replay(text)
  for (const line of lines) console.log(line)
  process.exitCode = exitCode
}
