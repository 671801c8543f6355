export default definePageConfig({
  navigationBarTitleText: '各校公示',
  enableShareAppMessage: true,
})
