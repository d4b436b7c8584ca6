// One preset brings the sources to what the phones' engines read: those of the oldest systems on which WeChat shows its privacy consent.
const targets = { ios: '12', chrome: '67' };

module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets }]] };
