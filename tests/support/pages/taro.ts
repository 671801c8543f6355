// H5 as Taro's own build sees it: `Taro.request` is turned into a named import there, so the default has them all here;
// the hooks of pages (useDidShow, …) come from the React half.
import * as hooks from '@tarojs/plugin-framework-react/dist/runtime'
import * as named from '@tarojs/plugin-platform-h5/dist/runtime/apis'

export * from '@tarojs/plugin-framework-react/dist/runtime'
export * from '@tarojs/plugin-platform-h5/dist/runtime/apis'
export default Object.assign({}, Reflect.get(named, 'default'), named, hooks)
