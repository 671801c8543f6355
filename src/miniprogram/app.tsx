import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import 'weui/dist/style/widget/weui-button/weui-button.min.css'
import { openCloud } from './api/transport-weapp'
import './app.scss'

/** The whole mini-program; Taro hands the open pages in as children. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp' && !process.env.TARO_APP_API) openCloud()
  })
  return children
}
