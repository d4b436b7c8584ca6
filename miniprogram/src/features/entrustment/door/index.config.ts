// The host shows this name above the signing together.
export default definePageConfig({ navigationBarTitleText: '上门一起签' });
