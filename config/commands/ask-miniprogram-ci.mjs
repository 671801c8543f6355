// A program of its own, because the tool logs to the same console and keeps its workers: node ask-miniprogram-ci.mjs
// <folder with the tool> <project> <file for the answers>. Asks for what it can tell without a network and without a key.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const [tool, projectPath, answers] = process.argv.slice(2)
const ci = createRequire(path.join(tool, 'package.json'))('miniprogram-ci')

const project = new ci.Project({
  appid: 'touristappid',
  type: 'miniProgram',
  projectPath,
  // The key signs requests to WeChat; there are none, since the limits of the account are taken from the tool.
  privateKey: 'none',
  attr: () => Promise.resolve(ci.DefaultProjectAttr),
  ignores: [],
})

const compile = { es6: false, minify: false, codeProtect: false, autoPrefixWXSS: false } // as in project.config.json

async function refusalOfCompiler() {
  try {
    await ci.getCompiledResult({ project, version: '0.0.0', desc: 'local compile', setting: compile })
    return undefined
  } catch (error) {
    return error.message.split('\n')[0]
  }
}

const quality = await ci.checkCodeQuality(project)
writeFileSync(answers, JSON.stringify({ quality, refusal: await refusalOfCompiler() }))
process.exit()
