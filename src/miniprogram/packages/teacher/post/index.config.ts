export default definePageConfig({
  navigationBarTitleText: '发作业',
})
