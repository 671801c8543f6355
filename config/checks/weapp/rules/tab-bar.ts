import type { Finding, Rule } from '../finding'
import type { Shipped } from '../shipped'

// WeChat's own defaults, in miniprogram-ci: MinTabbarCount, MaxTabbarCount, MaxTabbarIconSize.
const FEWEST = 2
const MOST = 5
const ICON_KB = 40
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const PNG_END = Buffer.from('IEND')

const inApp = (says: string, act: string): Finding => ({ file: 'app.json', says, do: act })

function faultsOfIcon({ files }: Shipped, icon: string): Finding[] {
  const bytes = files.get(icon)
  if (!bytes) return [inApp(`names the tab icon ${icon}, which is not in the package`, 'draw it again: node config/commands/draw-icons.mjs')]
  const whole = bytes.subarray(0, PNG.length).equals(PNG) && bytes.includes(PNG_END)
  return [
    ...(whole ? [] : [{ file: icon, says: 'is no PNG, or cut off', do: 'draw it again: node config/commands/draw-icons.mjs' }]),
    ...(bytes.length <= ICON_KB * 1024 ? [] : [{ file: icon, says: `has ${bytes.length} bytes, more than ${ICON_KB} KB`, do: 'draw it smaller' }]),
  ]
}

export const tabBar: Rule = {
  name: 'tabs',
  says: `there are ${FEWEST} to ${MOST} tabs or none, their pages in the main package, their icons PNGs of at most ${ICON_KB} KB`,
  check: (shipped) => {
    const { app } = shipped
    if (app.all.tabBar === undefined) return []
    const count = app.tabs.length
    const number = count >= FEWEST && count <= MOST ? [] : [inApp(`has ${count} tabs, and WeChat takes ${FEWEST} to ${MOST}`, 'change tabBar.list')]
    return [
      ...number,
      ...app.tabs.flatMap(({ pagePath, text, iconPath, selectedIconPath }) => [
        ...(app.pages.includes(String(pagePath)) ? [] : [inApp(`has a tab for ${String(pagePath)}, which is no page of the main package`, 'move the page there')]),
        ...(typeof text === 'string' && text !== '' ? [] : [inApp(`has a tab for ${String(pagePath)} without a text`, 'give it one')]),
        ...[iconPath, selectedIconPath].filter((icon) => icon !== undefined).flatMap((icon) => faultsOfIcon(shipped, String(icon))),
      ]),
    ]
  },
}
