// The host shows this name above the form of a sheet.
export default definePageConfig({ navigationBarTitleText: '拟确认书' });
