export default definePageConfig({
  navigationBarTitleText: '作业公示',
  enableShareAppMessage: true,
})
