// The host shows this name until the page knows whose conversation it is.
export default definePageConfig({ navigationBarTitleText: '消息' });
