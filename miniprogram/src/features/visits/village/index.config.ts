// The host shows this name until the village is known.
export default definePageConfig({ navigationBarTitleText: '儿童' });
