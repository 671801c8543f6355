/** How a mini-program was opened, as App.onLaunch and onShow are told. */
export interface Launch {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: { appId?: string; extraData?: object }
}

/** The window of an old phone of the kind a grandparent has; the picture's 375 px. */
export const WINDOW = {
  windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 667, pixelRatio: 2, statusBarHeight: 20, screenTop: 64,
  safeArea: { left: 0, top: 20, right: 375, bottom: 667, width: 375, height: 647 },
} satisfies WechatMiniprogram.WindowInfo
