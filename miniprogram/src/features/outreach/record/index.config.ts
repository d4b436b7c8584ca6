// The host shows this name above the form of a session.
export default definePageConfig({ navigationBarTitleText: '宣讲进村居' });
