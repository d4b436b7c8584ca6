// The host shows this name above a village's sheets.
export default definePageConfig({ navigationBarTitleText: '委托监护' });
