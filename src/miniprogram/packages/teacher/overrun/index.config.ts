export default definePageConfig({
  navigationBarTitleText: '超出公示',
})
