export default definePageConfig({
  navigationBarTitleText: '交钱前查一查',
})
