import { rmSync } from 'node:fs'
import { PackageFolder } from '../../../config/preview/server/package-folder'
import { playedSelector, translateStyles } from '../../../config/preview/server/styles'
import { handMade } from '../../support/hand-made-package'

describe('the styles of a package in a browser', () => {
  let root = ''
  afterEach(() => rmSync(root, { recursive: true, force: true }))
  const stylesOf = (files: Record<string, string>) => {
    root = handMade(files)
    return translateStyles(new PackageFolder(root))
  }

  it.each([
    ['page', 'weapp-page'],
    ['view.row > text', 'taro-view-core.row > taro-text-core'],
    ['.row view:first-child', '.row taro-view-core:first-child'],
    ['.view', '.view'],
    ['.scroll-view text', '.scroll-view taro-text-core'],
    ['canvas', 'canvas'],
  ])('%s is for %s', (weapp, css) => expect(playedSelector(weapp)).toBe(css))

  it('a page’s own style reaches that page only and weighs no more; the app’s reaches all', () => {
    const styles = stylesOf({ 'app.wxss': '.row { width: 750rpx }', 'home.wxss': '.row, view { color: red }' })
    expect(styles.app).toBe('.row { width: calc(750 * 100vw / 750) }')
    expect(styles.home).toBe(':where([data-page="home"]) .row, :where([data-page="home"]) taro-view-core { color: red }')
  })
  it('what is imported stands where it was imported, from its own folder on', () => {
    const styles = stylesOf({
      'home.wxss': '@import "./parts/card.wxss"; .b {}',
      'parts/card.wxss': '@import "/parts/line.wxss"; .a {}',
      'parts/line.wxss': '.line {}',
    })
    expect(styles.home?.match(/\.(line|a|b)\b/g)).toEqual(['.line', '.a', '.b'])
  })
  it('the steps of an animation are no selectors', () => {
    expect(stylesOf({ 'home.wxss': '@keyframes in { from { top: 0 } }' }).home).toContain('from { top: 0 }')
  })
})
