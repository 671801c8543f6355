import type { IPluginContext } from '@tarojs/service'
import path from 'node:path'
import { ariaComponents } from './aria-components'

interface MiniPlatform {
  runtimePath: string | string[]
  template: { mergeComponents(context: IPluginContext, patch: Record<string, Record<string, string>>): void }
}

const isMini = (platform: object): platform is MiniPlatform => 'template' in platform && 'runtimePath' in platform

/** Keeps role and aria-* in the mini-program, where Taro writes only the attributes it knows into base.wxml (11 KB). */
export default function ariaAttributes(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: object) {
      if (!isMini(platform)) return
      platform.template.mergeComponents(context, ariaComponents)
      const runtime = path.resolve(__dirname, 'aria-runtime.js')
      platform.runtimePath = [platform.runtimePath, runtime].flat()
    },
  })
}
