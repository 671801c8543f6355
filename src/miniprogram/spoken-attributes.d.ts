import type { BaseTouchEvent, ITouchEvent } from '@tarojs/components/types/common'

/** What a screen reader says: kept on the web as it is, and in the mini-program by config/plugins/aria-attributes. */
declare module '@tarojs/components/types/common' {
  // The parameters repeat Taro's own declaration, which merging demands.
  interface StandardProps<T = unknown, TouchEvent extends BaseTouchEvent<unknown> = ITouchEvent> {
    role?: string
    'aria-label'?: string
    'aria-hidden'?: boolean
    'aria-checked'?: boolean
    'aria-selected'?: boolean
    'aria-expanded'?: boolean
    'aria-disabled'?: boolean
    'aria-live'?: 'polite' | 'assertive'
  }
}
