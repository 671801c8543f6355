export default definePageConfig({ navigationBarTitleText: '离校时间' })
