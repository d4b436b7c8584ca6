// The host shows this name above one policy.
export default definePageConfig({ navigationBarTitleText: '政策' });
