export default definePageConfig({ navigationBarTitleText: '值班和代班' })
