// The host shows this name above the form.
export default definePageConfig({ navigationBarTitleText: '建档' });
