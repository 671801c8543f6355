/** What a field is called; on the web the name belongs to the element inside Taro's own. */
export const called = (label: string): object =>
  process.env.TARO_ENV === 'weapp' ? { 'aria-label': label } : { nativeProps: { 'aria-label': label } }
