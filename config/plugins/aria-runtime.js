const { mergeInternalComponents } = require('@tarojs/shared')
const { ariaComponents } = require('./aria-components')

mergeInternalComponents(ariaComponents)
