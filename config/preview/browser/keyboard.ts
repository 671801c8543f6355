/** Enter and Space tap what has the focus, as they do on the web build. */
export function tapByKeyboard(): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (!(target instanceof HTMLElement) || !target.tagName.startsWith('TARO-') || target.tabIndex < 0) return
    event.preventDefault()
    target.click()
  })
}
