// The host shows this name above the way in.
export default definePageConfig({ navigationBarTitleText: '护童' });
