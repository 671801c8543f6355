export default definePageConfig({
  navigationBarTitleText: '近七天',
})
