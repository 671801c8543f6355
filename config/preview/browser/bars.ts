import type { AppSettings, PageSettings, Tab } from '../built'
import { byId, make, makeButton } from './dom'
import { words } from './words'

interface Ways {
  back: () => void
  home: () => void
  menu: () => void
  switchTo: (tab: Tab) => void
}

/** Px, as WeChat draws them. */
const NAVIGATION_PX = 44
const TABS_PX = 56

/** The navigation bar above the page and the tab bar below it. */
export class Bars {
  readonly #navigation = byId('navigation')
  readonly #tabs = byId('tabs')
  #tabsShown = true

  constructor(
    private readonly app: AppSettings,
    private readonly ways: Ways,
  ) {
    this.#tabs.style.backgroundColor = app.tabBar?.backgroundColor ?? '#fff'
  }

  get tabsShown(): boolean {
    return this.#tabsShown
  }

  /** Shows or hides the tab bar for all tabs, as wx.showTabBar and wx.hideTabBar do. */
  set tabsShown(shown: boolean) {
    this.#tabsShown = shown
  }

  /** Draws both for the page that is on top. */
  draw(path: string, settings: PageSettings, depth: number, page: HTMLElement): void {
    const isTab = this.app.tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false
    const hasTabs = isTab && this.#tabsShown
    const isCustom = settings.navigationStyle === 'custom'
    this.#drawNavigation(settings, depth, isTab)
    this.#navigation.hidden = isCustom
    this.#tabs.hidden = !hasTabs
    this.#drawTabs(path)
    const taken = (isCustom ? 0 : NAVIGATION_PX) + (hasTabs ? TABS_PX : 0)
    page.style.setProperty('--page-height', `(100vh - ${taken}px)`)
    document.title = settings.navigationBarTitleText ?? ''
  }

  #drawNavigation(settings: PageSettings, depth: number, isTab: boolean): void {
    const bar = this.#navigation
    bar.style.backgroundColor = settings.navigationBarBackgroundColor ?? '#fff'
    bar.style.color = settings.navigationBarTextStyle === 'white' ? '#fff' : '#000'
    const way = depth > 1 ? this.#icon('back', words.back, this.ways.back) : this.#icon('home', words.home, this.ways.home)
    const title = make('div', { class: 'navigation__title' }, settings.navigationBarTitleText ?? '')
    const menu = this.#icon('menu', words.menu, this.ways.menu)
    bar.replaceChildren(...(isTab && depth === 1 ? [make('span')] : [way]), title, menu)
  }

  #icon(name: 'back' | 'home' | 'menu', says: string, act: () => void): HTMLButtonElement {
    const button = makeButton('', act, `navigation__${name}`)
    button.setAttribute('aria-label', says)
    return button
  }

  #drawTabs(path: string): void {
    const { list = [], color = '', selectedColor = '' } = this.app.tabBar ?? {}
    const buttons = list.map((tab) => {
      const isOn = tab.pagePath === path
      const button = makeButton('', () => this.ways.switchTo(tab), 'tabs__tab')
      const icon = isOn ? tab.selectedIconPath : tab.iconPath
      if (icon) button.append(make('img', { src: `/package/${icon}`, alt: '' }))
      button.append(make('span', {}, tab.text))
      button.style.color = isOn ? selectedColor : color
      if (isOn) button.setAttribute('aria-current', 'page')
      return button
    })
    this.#tabs.replaceChildren(...buttons)
  }
}
