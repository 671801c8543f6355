export default definePageConfig({
  navigationBarTitleText: '机构的老师',
})
