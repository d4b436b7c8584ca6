// The host shows this name above an invitation.
export default definePageConfig({ navigationBarTitleText: '邀请登录' });
