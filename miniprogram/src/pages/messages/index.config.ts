// The host shows this name above the conversations.
export default definePageConfig({ navigationBarTitleText: '消息' });
