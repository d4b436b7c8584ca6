// The host shows this name above a village's sessions.
export default definePageConfig({ navigationBarTitleText: '宣讲进村居' });
