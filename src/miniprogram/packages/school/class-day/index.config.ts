export default definePageConfig({
  navigationBarTitleText: '班级公示',
  enableShareAppMessage: true,
})
