// The host shows this name above the page.
export default definePageConfig({ navigationBarTitleText: '收过的提醒' });
