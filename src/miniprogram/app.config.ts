const demo = process.env.TARO_APP_DEMO === 'on'

// What only WeChat reads. The clipboard and the rough place are privacy APIs, so WeChat asks for consent (README: Putting it
// into service), and its search may read what the public may: sitemap.json. The web build has none of them, and no bytes.
const wechat =
  process.env.TARO_ENV === 'weapp'
    ? {
        __usePrivacyCheck__: true,
        lazyCodeLoading: 'requiredComponents' as const,
        // A slow network meets the family's pages already fetched when it taps into a task.
        preloadRule: {
          'pages/evening/index': { network: 'all' as const, packages: ['packages/family'] },
          'pages/after-school/index': { network: 'all' as const, packages: ['packages/family'] },
          'pages/institutions/index': { network: 'all' as const, packages: ['packages/institution'] },
          'pages/me/index': { network: 'all' as const, packages: ['packages/teacher'] },
        },
        sitemapLocation: 'sitemap.json',
        requiredPrivateInfos: ['getFuzzyLocation' as const],
        permission: { 'scope.userFuzzyLocation': { desc: '您点“离我近”时，用大致位置把近的机构排在前面，不保存' } },
      }
    : {}

export default defineAppConfig({
  pages: ['pages/evening/index', 'pages/after-school/index', 'pages/institutions/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/family', pages: ['week/index', 'task/index', 'join/index', 'child/index', 'pickup/index', 'draw/index'] },
    { root: 'packages/teacher', pages: ['post/index', 'posted/index', 'overrun/index', 'class/index', 'groups/index', 'roll/index'] },
    {
      root: 'packages/school',
      pages: [
        'schools/index', 'board/index', 'class-day/index', 'after-school/index', 'office/index', 'calendar/index', 'leaving/index',
        'leave-times/index', 'notice/index', 'duty/index', 'exceptions/index', 'plans/index', 'plan/index', 'plan-edit/index', 'choosing/index',
        'offerings/index', 'offering/index', 'leaders/index', 'exempt/index', 'record/index',
      ],
    },
    { root: 'packages/institution', pages: ['detail/index', 'pay-check/index', 'code/index', 'compare/index'] },
    {
      root: 'packages/district',
      pages: [
        'schools/index', 'register/index', 'institution/index', 'facts/index', 'standing/index', 'bureaus/index', 'approvals/index',
        'application/index', 'staff/index', 'findings/index', 'code/index', 'files/index', 'covered/index', 'service/index', 'inspections/index',
      ],
    },
    ...(demo ? [{ root: 'packages/demo', pages: ['identities/index'] }] : []),
  ],
  ...wechat,
  window: {
    // WeChat's own default; said aloud it gives the web build its bar with title and way back.
    navigationStyle: 'default',
    navigationBarBackgroundColor: '#F3F2EE',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '双减通',
    backgroundColor: '#F3F2EE',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#46515D',
    selectedColor: '#1F4F8B',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/evening/index',
        text: '今晚',
        iconPath: 'assets/evening.png',
        selectedIconPath: 'assets/evening-on.png',
      },
      {
        pagePath: 'pages/after-school/index',
        text: '课后',
        iconPath: 'assets/after-school.png',
        selectedIconPath: 'assets/after-school-on.png',
      },
      {
        pagePath: 'pages/institutions/index',
        text: '查一查',
        iconPath: 'assets/institutions.png',
        selectedIconPath: 'assets/institutions-on.png',
      },
      { pagePath: 'pages/me/index', text: '我的', iconPath: 'assets/me.png', selectedIconPath: 'assets/me-on.png' },
    ],
  },
})
