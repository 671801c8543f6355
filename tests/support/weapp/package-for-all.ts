import { unsupported } from '../../../config/checks/weapp/rules/official-compilers'
import { whyUnusable } from '../../../config/checks/weapp/unusable'
import prepareDatabase from '../prepare-database'
import { BUILT_WEAPP } from './package'

/** Looks at the built mini-program once before all its test files, which are told through the environment. */
export default async function packageForAll(): Promise<void> {
  process.env.UNUSABLE_PACKAGE = unsupported() ?? whyUnusable(BUILT_WEAPP) ?? ''
  await prepareDatabase()
}
