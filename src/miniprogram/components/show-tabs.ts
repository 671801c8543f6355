import Taro from '@tarojs/taro'

/** The large evening hides the tabs; every other tab shows them again. */
export const showTabs = (): void => void Taro.showTabBar().catch(() => undefined)
