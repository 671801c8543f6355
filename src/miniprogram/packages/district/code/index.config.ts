export default definePageConfig({
  navigationBarTitleText: '贴在门口的码',
})
