// The host shows this name until the part is known.
export default definePageConfig({ navigationBarTitleText: '孩子档案' });
