import { TmplGroup } from 'glass-easel-template-compiler'
import { StartError } from '../../../src/cloud/local/start-error'
import type { PackageFolder } from './package-folder'

interface Complaint {
  isError: boolean
  message: string
  path: string
  startLine: number
  startColumn: number
}

/** All wxml and wxs of the package, compiled together because they import each other; StartError names place and fault. */
export function compileTemplates(folder: PackageFolder): string {
  const group = new TmplGroup()
  try {
    for (const name of folder.withEnding('.wxs')) group.addScript(name, folder.read(`${name}.wxs`))
    for (const name of folder.withEnding('.wxml')) {
      const complaints = group.addTmpl(name, folder.read(`${name}.wxml`)) as Complaint[]
      const error = complaints.find(({ isError }) => isError)
      if (!error) continue
      const { path, startLine, startColumn, message } = error
      throw new StartError(`dist/weapp/${path}.wxml:${startLine + 1}:${startColumn + 1}: ${message}`)
    }
    return group.getTmplGenObjectGroups()
  } finally {
    group.free()
  }
}
