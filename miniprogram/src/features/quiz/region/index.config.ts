// WeChat takes a page’s own settings from this file.
export default definePageConfig({ navigationBarTitleText: '答题情况' });
