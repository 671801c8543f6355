import type { Finding, Rule } from '../finding'

const words = (text: string): string[] => text.trim().split(/\s+/)

// The schema of app.json in miniprogram-ci 2.1.42, which refuses every other key.
const KEYS = new Set(words(`
  pages static mini-ios mini-android mini-weixin __warning__ window plugins entryPagePath permission workers agent
  subPackages subpackages chatTools preloadRule usingComponents componentPlaceholder tabBar appBar
  requiredBackgroundModes mimeTypeDeclarations networkTimeout debug resizable displayMode frameset functionalPages cloud
  cloudVersion cloudConfig openDataContext openLocationPagePath sitemapLocation serviceProviderTicket style useExtendedLib
  entranceDeclare darkmode themeLocation theme singlePage lazyCodeLoading lazyCodeLoadingLegacy enablePassiveEvent
  requireBackgroundModes embeddedAppIdList renderer resolveAlias debugOptions halfPage requiredPrivateInfos rendererOptions
  componentFramework accountCardPackage xrEntryPagePath miniApp __usePrivacyCheck__ keepContextPageInCycleJump
`))

/** A misspelt key is read by nobody, and nothing tells. */
export const appKeys: Rule = {
  name: 'keys of app.json',
  says: 'app.json has no key that WeChat does not know, and is not left in debug mode',
  check: ({ app }) => {
    const unknown = Object.keys(app.all)
      .filter((key) => !KEYS.has(key))
      .map((key): Finding => ({ file: 'app.json', says: `has the key ${key}, which WeChat does not know`, do: 'correct or drop it in app.config.ts' }))
    const debug: Finding[] = app.all.debug === true ? [{ file: 'app.json', says: 'is in debug mode', do: 'drop debug' }] : []
    const twice = 'subPackages' in app.all && 'subpackages' in app.all
    const both: Finding[] = twice ? [{ file: 'app.json', says: 'has subPackages and subpackages', do: 'keep one of the two' }] : []
    return [...unknown, ...debug, ...both]
  },
}
