import type { Page } from 'playwright-core'

const CONTROLS = new Set(['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'textbox', 'spinbutton', 'combobox', 'slider'])

/** The controls that Chromium's accessibility tree has no name for; a placeholder goes when one types and is none. */
export async function controlsWithoutName(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const nameless = nodes.filter(({ ignored, role, name }) => {
      if (ignored || !CONTROLS.has(String(role?.value))) return false
      const used = name?.sources?.find((one) => one.value !== undefined && !one.superseded)
      return String(name?.value ?? '').trim() === '' || used?.type === 'placeholder'
    })
    return await Promise.all(
      nameless.map(async ({ role, backendDOMNodeId }) => {
        if (backendDOMNodeId === undefined) return String(role?.value)
        const { outerHTML } = await session.send('DOM.getOuterHTML', { backendNodeId: backendDOMNodeId })
        return `${String(role?.value)} ${outerHTML.slice(0, 160)}`
      }),
    )
  } finally {
    await session.detach()
  }
}
