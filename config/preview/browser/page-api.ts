import { answering } from '../../base-library/callbacks'
import type { Bars } from './bars'
import type { PaintedPage } from './painted-page'

interface Surroundings {
  top: () => PaintedPage
  bars: Bars
  redraw: () => void
  refresh: { start: () => void; stop: () => void }
}

const isBlack = (color: string) => color.toLowerCase() === '#000000'

/** The part of `wx` that changes what stands around the page, and where it is scrolled to. */
export function pageApiOf({ top, bars, redraw, refresh }: Surroundings) {
  const set = (change: () => void) => {
    change()
    redraw()
  }
  return {
    setNavigationBarTitle: answering('setNavigationBarTitle', ({ title }: { title: string }) =>
      set(() => (top().shownSettings.navigationBarTitleText = title)),
    ),
    setNavigationBarColor: answering(
      'setNavigationBarColor',
      ({ frontColor, backgroundColor }: { frontColor: string; backgroundColor: string }) =>
        set(() => {
          const { shownSettings } = top()
          shownSettings.navigationBarBackgroundColor = backgroundColor
          shownSettings.navigationBarTextStyle = isBlack(frontColor) ? 'black' : 'white'
        }),
    ),
    setBackgroundColor: answering('setBackgroundColor', ({ backgroundColor = '' }: { backgroundColor?: string }) => {
      top().element.style.backgroundColor = backgroundColor
    }),
    showTabBar: answering('showTabBar', () => set(() => (bars.tabsShown = true))),
    hideTabBar: answering('hideTabBar', () => set(() => (bars.tabsShown = false))),
    pageScrollTo: answering('pageScrollTo', ({ scrollTop, selector }: { scrollTop?: number; selector?: string }) => {
      const { scroller } = top()
      const element = selector ? scroller.querySelector(selector) : null
      const below = element ? element.getBoundingClientRect().top - scroller.getBoundingClientRect().top : 0
      scroller.scrollTo({ top: element ? scroller.scrollTop + below : (scrollTop ?? 0) })
    }),
    startPullDownRefresh: answering('startPullDownRefresh', refresh.start),
    stopPullDownRefresh: answering('stopPullDownRefresh', refresh.stop),
    showShareMenu: answering('showShareMenu', () => undefined),
    hideShareMenu: answering('hideShareMenu', () => undefined),
    nextTick: (run: () => void) => void setTimeout(run, 0),
    getMenuButtonBoundingClientRect: () => ({
      left: innerWidth - 97, top: 6, right: innerWidth - 10, bottom: 38, width: 87, height: 32,
    }),
  }
}
