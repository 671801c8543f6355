export default definePageConfig({
  navigationBarTitleText: '归哪个部门批',
})
