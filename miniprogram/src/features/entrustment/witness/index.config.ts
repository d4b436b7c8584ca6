// The host shows this name above the village's signature.
export default definePageConfig({ navigationBarTitleText: '见证签字' });
