export default definePageConfig({
  navigationBarTitleText: '已发作业',
  enableShareAppMessage: true,
})
