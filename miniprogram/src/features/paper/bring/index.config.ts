// The host shows this name above the paper way.
export default definePageConfig({ navigationBarTitleText: '纸面签字' });
