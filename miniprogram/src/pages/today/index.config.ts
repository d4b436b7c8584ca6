// The host names this page before its person is known.
export default definePageConfig({ navigationBarTitleText: '护童' });
