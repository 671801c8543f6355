export default definePageConfig({ navigationBarTitleText: '带班的人' })
