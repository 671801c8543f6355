import type { Input as TaroInput, Picker as TaroPicker, Textarea as TaroTextarea } from '@tarojs/components'
import { defineCustomElement as defineInput } from '@tarojs/components/dist/components/taro-input-core'
import { defineCustomElement as definePicker } from '@tarojs/components/dist/components/taro-picker-core'
import { defineCustomElement as defineTextarea } from '@tarojs/components/dist/components/taro-textarea-core'
import { manipulatePropsFunction } from '@tarojs/components/lib/react/helper'
import { createReactComponent } from '@tarojs/components/lib/react/react-component-lib'

/*
 * @tarojs/components makes all its controls in one module, so the first page carried those of every other page: each
 * page's chunk held the wheel of the picker. Made here, they are only where somebody types or chooses.
 */
const made = <Control>(tag: string, define: () => void) =>
  createReactComponent(tag, undefined, manipulatePropsFunction, define) as unknown as Control

export const Input = made<typeof TaroInput>('taro-input-core', defineInput)
export const Picker = made<typeof TaroPicker>('taro-picker-core', definePicker)
export const Textarea = made<typeof TaroTextarea>('taro-textarea-core', defineTextarea)
