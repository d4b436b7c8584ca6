// The host shows this name above a file.
export default definePageConfig({ navigationBarTitleText: '孩子档案' });
