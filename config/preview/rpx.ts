// What must not be touched: addresses (a data URI may spell "12rpx" by chance) and quoted text.
const LENGTH = /url\([^)]*\)|"[^"]*"|'[^']*'|(?<![\w-])(-?(?:\d+\.?\d*|\.\d+))(rpx|vh)\b/gi

/**
 * WeChat's lengths in a style as CSS: 750 rpx are the phone's width, whatever it is, and 100 vh the page between the bars
 * (`--page-height`), because each page is a window of its own there.
 */
export function cssLengths(style: string): string {
  return style.replace(LENGTH, (all: string, number?: string, unit?: string) => {
    if (number === undefined) return all
    return unit?.toLowerCase() === 'rpx' ? `calc(${number} * 100vw / 750)` : `calc(${number} * var(--page-height) / 100)`
  })
}
