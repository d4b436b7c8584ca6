// The host shows this name above one session.
export default definePageConfig({ navigationBarTitleText: '一次宣讲' });
