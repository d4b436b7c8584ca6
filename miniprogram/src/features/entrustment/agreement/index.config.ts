// The host shows this name above a sheet.
export default definePageConfig({ navigationBarTitleText: '确认书' });
