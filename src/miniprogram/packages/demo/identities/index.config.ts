export default definePageConfig({
  navigationBarTitleText: '示例身份',
})
