declare module '@tarojs/plugin-framework-react/dist/runtime' {
  import type { ComponentType, PropsWithChildren, ReactNode } from 'react'

  /** Ties React to Taro's runtime, as the entry of a build does; nothing is mounted before its onLaunch. */
  export function createReactApp(
    App: (props: PropsWithChildren) => ReactNode,
    react: object,
    dom: object,
    config: { appId: string },
  ): object
  /** Wraps a page so that its hooks (useDidShow, …) belong to the page of that id. */
  export function connectReactPage(react: object, id: string): (page: ComponentType) => ComponentType
}
