export default definePageConfig({ navigationBarTitleText: '改方案' })
