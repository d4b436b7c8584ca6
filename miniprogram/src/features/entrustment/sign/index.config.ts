// WeChat takes a page’s own settings from this file; a phone may be turned, since a name has more room on its long side.
export default definePageConfig({ navigationBarTitleText: '签确认书', pageOrientation: 'auto' });
