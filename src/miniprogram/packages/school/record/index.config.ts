export default definePageConfig({ navigationBarTitleText: '服务记录和补助' })
