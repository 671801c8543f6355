import * as taro from '@tarojs/components'

/** What one types into and chooses from; on H5 another file stands here, see there. */
export const { Input, Picker, Textarea } = taro
