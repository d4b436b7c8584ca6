// The host shows this name above the county's coverage.
export default definePageConfig({ navigationBarTitleText: '委托监护' });
