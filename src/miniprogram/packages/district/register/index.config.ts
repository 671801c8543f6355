export default definePageConfig({
  navigationBarTitleText: '机构名单',
})
