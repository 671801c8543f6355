export default definePageConfig({
  navigationBarTitleText: '登记内容',
})
