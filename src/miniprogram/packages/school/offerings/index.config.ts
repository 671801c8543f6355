export default definePageConfig({ navigationBarTitleText: '开什么班' })
