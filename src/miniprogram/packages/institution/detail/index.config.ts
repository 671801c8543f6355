export default definePageConfig({
  navigationBarTitleText: '机构',
  enableShareAppMessage: true,
})
