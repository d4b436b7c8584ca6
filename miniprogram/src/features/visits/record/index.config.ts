// The host shows this name above the form of a visit.
export default definePageConfig({ navigationBarTitleText: '记录走访' });
