export default definePageConfig({ navigationBarTitleText: '课后服务的规定' })
