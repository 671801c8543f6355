export default definePageConfig({ navigationBarTitleText: '明天谁接' })
