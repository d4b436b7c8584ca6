// The host shows this name above the page of oneself.
export default definePageConfig({ navigationBarTitleText: '我的' });
