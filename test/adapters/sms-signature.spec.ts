// The signature is the one that Alibaba Cloud's documentation works out, and what was signed is what is sent.
import { describe, expect, test } from 'vitest';
import { signedCall } from '#functions/channels/acs3-signature.ts';

// The fixed parameters of the documentation's example, “V3 request structure and signature”.
const KEY = { keyId: 'YourAccessKeyId', keySecret: 'YourAccessKeySecret' };
const STAMP = { date: '2023-10-26T10:22:32Z', nonce: '3156853299f313e23d1673dc12e1703d' };
const CALL = {
  url: 'https://ecs.cn-shanghai.aliyuncs.com',
  action: 'RunInstances',
  version: '2014-05-26',
  query: {
    RegionId: 'cn-shanghai',
    ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
  },
};
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('a signature', () => {
  test('is the documented one for the documented call, whatever the order of its parameters', () => {
    expect(signedCall(CALL, KEY, STAMP)).toEqual({
      url: 'https://ecs.cn-shanghai.aliyuncs.com/?ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai',
      headers: {
        'x-acs-action': 'RunInstances',
        'x-acs-version': '2014-05-26',
        'x-acs-date': STAMP.date,
        'x-acs-signature-nonce': STAMP.nonce,
        'x-acs-content-sha256': EMPTY,
        authorization:
          'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,' +
          'SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
          'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
      },
    });
  });

  test('is the same for the same call, and another as soon as anything else is signed', () => {
    const one = signedCall(CALL, KEY, STAMP);
    expect(signedCall({ ...CALL }, { ...KEY }, { ...STAMP })).toEqual(one);
    const others = [
      signedCall({ ...CALL, url: 'https://dysmsapi.aliyuncs.com' }, KEY, STAMP),
      signedCall({ ...CALL, action: 'SendSms' }, KEY, STAMP),
      signedCall({ ...CALL, version: '2017-05-25' }, KEY, STAMP),
      signedCall({ ...CALL, query: { RegionId: 'cn-hangzhou' } }, KEY, STAMP),
      signedCall(CALL, { ...KEY, keySecret: 'another' }, STAMP),
      signedCall(CALL, KEY, { ...STAMP, date: '2023-10-26T10:22:33Z' }),
      signedCall(CALL, KEY, { ...STAMP, nonce: 'another' }),
    ].map(({ headers }) => headers['authorization']);
    expect(new Set([...others, one.headers['authorization']]).size).toBe(others.length + 1);
  });
});

test('what a parameter holds is encoded as RFC 3986 has it', () => {
  const { url } = signedCall({ ...CALL, query: { b: "护 童*'()!~-_.", a: '{"code":"1+1"}' } }, KEY, STAMP);
  expect(url).toBe(
    'https://ecs.cn-shanghai.aliyuncs.com/?a=%7B%22code%22%3A%221%2B1%22%7D&b=%E6%8A%A4%20%E7%AB%A5%2A%27%28%29%21~-_.',
  );
  expect(new URL(url).href).toBe(url);
});
