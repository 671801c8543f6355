import { connectReactPage, createReactApp } from '@tarojs/plugin-framework-react/dist/runtime'
import { Current, safeExecute } from '@tarojs/runtime'
import Taro from '@tarojs/taro'
import { act, cleanup, render } from '@testing-library/react'
import * as React from 'react'
import type { ComponentType } from 'react'
import * as ReactDOM from 'react-dom/client'
import { EVENING } from '../world'

// Only the date stands still: screens read the evening against it, and everything else runs as it does.
const EVERYTHING_BUT_DATE = [
  'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate', 'nextTick', 'hrtime',
  'performance', 'queueMicrotask', 'requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'cancelIdleCallback',
] as const

createReactApp(({ children }) => children, React, ReactDOM, { appId: 'app' })
let serial = 0

/** Shows a page to somebody, as Taro's router does: rendered, then told that it is in front. */
export async function show(Page: ComponentType, openid: string | null, params: Record<string, string> = {}): Promise<void> {
  cleanup()
  jest.useFakeTimers({ now: EVENING, doNotFake: [...EVERYTHING_BUT_DATE] })
  process.env.TARO_APP_DEMO = 'on'
  if (openid === null) Taro.removeStorageSync('demo-identity')
  else Taro.setStorageSync('demo-identity', openid)
  const id = `page-${++serial}`
  Current.router = { path: id, params, $taroPath: id, onReady: '', onHide: '', onShow: '' }
  const Connected = connectReactPage(React, id)(Page)
  render(<Connected />)
  await act(() => Promise.resolve(void safeExecute(id, 'onShow')))
}
