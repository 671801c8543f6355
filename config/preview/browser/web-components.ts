import { defineCustomElement as button } from '@tarojs/components/dist/components/taro-button-core'
import { defineCustomElement as checkbox } from '@tarojs/components/dist/components/taro-checkbox-core'
import { defineCustomElement as checkboxGroup } from '@tarojs/components/dist/components/taro-checkbox-group-core'
import { defineCustomElement as form } from '@tarojs/components/dist/components/taro-form-core'
import { defineCustomElement as icon } from '@tarojs/components/dist/components/taro-icon-core'
import { defineCustomElement as image } from '@tarojs/components/dist/components/taro-image-core'
import { defineCustomElement as input } from '@tarojs/components/dist/components/taro-input-core'
import { defineCustomElement as label } from '@tarojs/components/dist/components/taro-label-core'
import { defineCustomElement as picker } from '@tarojs/components/dist/components/taro-picker-core'
import { defineCustomElement as progress } from '@tarojs/components/dist/components/taro-progress-core'
import { defineCustomElement as radio } from '@tarojs/components/dist/components/taro-radio-core'
import { defineCustomElement as radioGroup } from '@tarojs/components/dist/components/taro-radio-group-core'
import { defineCustomElement as richText } from '@tarojs/components/dist/components/taro-rich-text-core'
import { defineCustomElement as scrollView } from '@tarojs/components/dist/components/taro-scroll-view-core'
import { defineCustomElement as slider } from '@tarojs/components/dist/components/taro-slider-core'
import { defineCustomElement as swiper } from '@tarojs/components/dist/components/taro-swiper-core'
import { defineCustomElement as swiperItem } from '@tarojs/components/dist/components/taro-swiper-item-core'
import { defineCustomElement as switchElement } from '@tarojs/components/dist/components/taro-switch-core'
import { defineCustomElement as text } from '@tarojs/components/dist/components/taro-text-core'
import { defineCustomElement as textarea } from '@tarojs/components/dist/components/taro-textarea-core'
import { defineCustomElement as view } from '@tarojs/components/dist/components/taro-view-core'

/** Makes the elements of elements.ts known to the browser. */
export function defineWebComponents(): void {
  const all = [
    button, checkbox, checkboxGroup, form, icon, image, input, label, picker, progress, radio, radioGroup, richText, scrollView,
    slider, swiper, swiperItem, switchElement, text, textarea, view,
  ]
  for (const define of all) define()
}
