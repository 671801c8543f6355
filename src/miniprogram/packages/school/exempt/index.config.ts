export default definePageConfig({ navigationBarTitleText: '免收名单' })
