export default definePageConfig({
  navigationBarTitleText: '扫码或输编号查',
})
