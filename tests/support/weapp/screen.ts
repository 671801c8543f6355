import type { Answers } from '../../../config/base-library/answers'

/** What WeChat draws around the page: the bars above and below it, the three dots of a refresh, the place it is scrolled to. */
export class Screen {
  navigationTitle = ''
  tabBarShown = true
  /** The dots of a pulled-down page; the page has to put an end to them. */
  refreshing = false
  scrollTop = 0
  /** The mark on each tab that has one, by the tab's place. */
  readonly badges = new Map<number, string>()
}

/** The part of `wx` that changes what is around the page. */
export function screenOf(screen: Screen, answers: Answers) {
  return {
    setNavigationBarTitle: answers('setNavigationBarTitle', ({ title }) => void (screen.navigationTitle = title)),
    setNavigationBarColor: answers('setNavigationBarColor', () => undefined),
    setBackgroundColor: answers('setBackgroundColor', () => undefined),
    hideTabBar: answers('hideTabBar', () => void (screen.tabBarShown = false)),
    showTabBar: answers('showTabBar', () => void (screen.tabBarShown = true)),
    setTabBarBadge: answers('setTabBarBadge', ({ index, text }) => void screen.badges.set(index, text)),
    removeTabBarBadge: answers('removeTabBarBadge', ({ index }) => void screen.badges.delete(index)),
    startPullDownRefresh: answers('startPullDownRefresh', () => void (screen.refreshing = true)),
    stopPullDownRefresh: answers('stopPullDownRefresh', () => void (screen.refreshing = false)),
    pageScrollTo: answers('pageScrollTo', ({ scrollTop }) => void (screen.scrollTop = scrollTop ?? 0)),
    showShareMenu: answers('showShareMenu', () => undefined),
    hideShareMenu: answers('hideShareMenu', () => undefined),
    hideKeyboard: answers('hideKeyboard', () => undefined),
  } satisfies Partial<WechatMiniprogram.Wx>
}
