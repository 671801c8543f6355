export default definePageConfig({ navigationBarTitleText: '点名交接' })
