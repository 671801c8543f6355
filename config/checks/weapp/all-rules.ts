import type { Rule } from './finding'
import { appKeys } from './rules/app-keys'
import { components } from './rules/components'
import { freeGlobals } from './rules/free-globals'
import { glassEasel } from './rules/glass-easel'
import { handlers } from './rules/handlers'
import { lazyCodeLoading } from './rules/lazy-code-loading'
import { leftBehind } from './rules/left-behind'
import { wcc, wcsc } from './rules/official-compilers'
import { pages } from './rules/pages'
import { privacy } from './rules/privacy'
import { projectConfig } from './rules/project-config'
import { requiredScripts } from './rules/required-scripts'
import { scriptSyntax } from './rules/script-syntax'
import { serverCode } from './rules/server-code'
import { sitemap } from './rules/sitemap'
import { sizes } from './rules/sizes'
import { subpackages } from './rules/subpackages'
import { tabBar } from './rules/tab-bar'
import { templates } from './rules/templates'

/** The rules of the gate, what WeChat's compilers say first. */
export const RULES: readonly Rule[] = [
  wcc,
  wcsc,
  glassEasel,
  templates,
  handlers,
  scriptSyntax,
  requiredScripts,
  freeGlobals,
  serverCode,
  pages,
  subpackages,
  components,
  tabBar,
  appKeys,
  lazyCodeLoading,
  privacy,
  sitemap,
  sizes,
  leftBehind,
  projectConfig,
]
