/**
 * WeChat's elements and the web components of Taro that play them; the same that the web build ships. An element that is not
 * here is left to the browser under its own name, as a plain box.
 */
export const PLAYED_BY: Record<string, string> = Object.fromEntries(
  [
    'view', 'text', 'button', 'image', 'input', 'textarea', 'picker', 'switch', 'slider', 'scroll-view', 'form', 'label',
    'radio', 'radio-group', 'checkbox', 'checkbox-group', 'icon', 'progress', 'rich-text', 'swiper', 'swiper-item',
  ].map((name) => [name, `taro-${name}-core`]),
)

/** The element that holds a page; `page` in a wxss. */
export const PAGE_ELEMENT = 'weapp-page'
