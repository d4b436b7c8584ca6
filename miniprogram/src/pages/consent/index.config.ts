// The host shows this name above the privacy words.
export default definePageConfig({ navigationBarTitleText: '护童' });
