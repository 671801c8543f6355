export default definePageConfig({
  navigationBarTitleText: '今晚',
  enableShareAppMessage: true,
})
