export default definePageConfig({
  navigationBarTitleText: '查机构',
})
