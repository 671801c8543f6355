export default definePageConfig({
  navigationBarTitleText: '收藏和比较',
})
