import type { PropsWithChildren } from 'react'
import './app.scss'

/** The whole mini-program; Taro hands the open pages in as children. */
export default function App({ children }: PropsWithChildren) {
  return children
}
