// The pages: the tabs and the ways in lie in the main package, each feature folder is a package of its own.
export default defineAppConfig({
  pages: [
    'pages/today/index',
    'pages/children/index',
    'pages/me/index',
    'pages/consent/index',
    'pages/sign-in/index',
    'pages/outbox/index',
  ],
  subPackages: [
    {
      root: 'features/visits',
      name: 'visits',
      pages: ['record/index', 'correct/index', 'red-list/index', 'village/index'],
    },
    {
      root: 'features/access',
      name: 'access',
      pages: [
        'people/index',
        'person/index',
        'handover/index',
        'waiting/index',
        'review/index',
        'glasses/index',
        'erasures/index',
        'erasure/index',
        'let-in/index',
      ],
    },
    {
      root: 'features/registry',
      name: 'registry',
      pages: [
        'child-file/index',
        'register/index',
        'part/index',
        'find/index',
        'invite/index',
        'own-child/index',
      ],
    },
    {
      root: 'features/entrustment',
      name: 'entrustment',
      pages: [
        'own/index',
        'sheet/index',
        'sign/index',
        'village/index',
        'draft/index',
        'agreement/index',
        'door/index',
        'witness/index',
        'town/index',
        'county/index',
      ],
    },
    {
      root: 'features/training',
      name: 'training',
      pages: [
        'own/index',
        'card/index',
        'scan/index',
        'code/index',
        'room/index',
        'region/index',
        'register/index',
      ],
    },
    {
      root: 'features/quiz',
      name: 'quiz',
      pages: ['own/index', 'attempt/index', 'result/index', 'practice/index', 'contest/index'],
    },
    {
      root: 'features/outreach',
      name: 'outreach',
      pages: [
        'village/index',
        'record/index',
        'session/index',
        'coverage/index',
        'policies/index',
        'policy/index',
      ],
    },
    // What reads the code on a photo is as large as all the rest, so the paper way is fetched by itself.
    { root: 'features/paper', name: 'paper', pages: ['bring/index'] },
  ],
  preloadRule: { 'pages/today/index': { network: 'all', packages: ['visits', 'registry'] } },
  // The bar at the foot depends on the role, so each tab page draws it and the host's own stays empty.
  tabBar: {
    custom: true,
    list: [
      { pagePath: 'pages/today/index', text: '今天' },
      { pagePath: 'pages/children/index', text: '儿童' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  animation: false,
  window: {
    navigationBarTitleText: '护童',
    navigationBarBackgroundColor: '#F4F5F2',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F4F5F2',
    navigationStyle: process.env.TARO_ENV === 'h5' ? 'custom' : 'default',
  },
});
