// The host shows this name above the policies.
export default definePageConfig({ navigationBarTitleText: '政策' });
