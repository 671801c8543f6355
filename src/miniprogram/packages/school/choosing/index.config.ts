export default definePageConfig({ navigationBarTitleText: '选课和抽签' })
