// Stands in for @tarojs/taro in the preview's bundle: the web components call it only to say what they do not support.
export default {
  eventCenter: {
    trigger: (_event: string, about: unknown) => console.warn('not played by the web components', about),
  },
}
