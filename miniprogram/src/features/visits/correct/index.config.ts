// The host shows this name above the form that corrects a visit.
export default definePageConfig({ navigationBarTitleText: '更正走访' });
