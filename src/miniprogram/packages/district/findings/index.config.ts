export default definePageConfig({
  navigationBarTitleText: '老师的问题',
})
