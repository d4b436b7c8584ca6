// The host shows this name above the coverage.
export default definePageConfig({ navigationBarTitleText: '宣讲进村居' });
