// The host shows this name above how one is reminded.
export default definePageConfig({ navigationBarTitleText: '提醒设置' });
