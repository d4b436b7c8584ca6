// The host shows this name above a guardian's own child.
export default definePageConfig({ navigationBarTitleText: '孩子的档案' });
