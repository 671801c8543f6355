import { answering } from '../../../config/base-library/callbacks'

interface Modal {
  title?: string
  content?: string
}

/** What the phone itself shows or does when the mini-program asks for it. */
export class Dialogs {
  readonly toasts: string[] = []
  readonly modals: Modal[] = []
  readonly phoneCalls: string[] = []
  clipboard = ''
  navigationTitle = ''
  tabBarShown = true
  /** Answers to the coming questions, in order; without one the person says no. */
  readonly nextAnswers: ('confirm' | 'cancel')[] = []
}

/** The part of `wx` that talks to the person. */
export function dialogsOf(dialogs: Dialogs) {
  const nothing = (name: string) => answering(name, () => undefined)
  return {
    showModal: answering('showModal', ({ title, content }: Modal) => {
      dialogs.modals.push({ title, content })
      const confirm = dialogs.nextAnswers.shift() === 'confirm'
      return { confirm, cancel: !confirm }
    }),
    showToast: answering('showToast', ({ title }: { title: string }) => void dialogs.toasts.push(title)),
    showActionSheet: answering('showActionSheet', () => {
      throw new Error('cancel')
    }),
    setClipboardData: answering('setClipboardData', ({ data }: { data: string }) => {
      dialogs.clipboard = data
    }),
    getClipboardData: answering('getClipboardData', () => ({ data: dialogs.clipboard })),
    makePhoneCall: answering('makePhoneCall', ({ phoneNumber }: { phoneNumber: string }) => {
      dialogs.phoneCalls.push(phoneNumber)
    }),
    setNavigationBarTitle: answering('setNavigationBarTitle', ({ title }: { title: string }) => {
      dialogs.navigationTitle = title
    }),
    hideTabBar: answering('hideTabBar', () => {
      dialogs.tabBarShown = false
    }),
    showTabBar: answering('showTabBar', () => {
      dialogs.tabBarShown = true
    }),
    hideToast: nothing('hideToast'),
    showLoading: nothing('showLoading'),
    hideLoading: nothing('hideLoading'),
    setNavigationBarColor: nothing('setNavigationBarColor'),
    setBackgroundColor: nothing('setBackgroundColor'),
    pageScrollTo: nothing('pageScrollTo'),
    stopPullDownRefresh: nothing('stopPullDownRefresh'),
    showShareMenu: nothing('showShareMenu'),
    hideKeyboard: nothing('hideKeyboard'),
    vibrateShort: nothing('vibrateShort'),
  }
}
