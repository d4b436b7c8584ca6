// The host shows this name until the town is known.
export default definePageConfig({ navigationBarTitleText: '委托监护' });
