// The host shows this name above what waits to be sent.
export default definePageConfig({ navigationBarTitleText: '待送出' });
