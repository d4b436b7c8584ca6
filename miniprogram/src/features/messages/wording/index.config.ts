// The host shows this name above the page.
export default definePageConfig({ navigationBarTitleText: '提醒怎么写' });
