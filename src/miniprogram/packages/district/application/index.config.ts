export default definePageConfig({
  navigationBarTitleText: '一件申请',
})
