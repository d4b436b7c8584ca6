// The host shows this name above the page.
export default definePageConfig({ navigationBarTitleText: '扫码登录电脑' });
