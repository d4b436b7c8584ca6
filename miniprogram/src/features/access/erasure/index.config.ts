// The host shows this name above the page.
export default definePageConfig({ navigationBarTitleText: '删除和保全' });
