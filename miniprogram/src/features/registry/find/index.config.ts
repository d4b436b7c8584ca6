// The host shows this name above the search.
export default definePageConfig({ navigationBarTitleText: '查证件号' });
