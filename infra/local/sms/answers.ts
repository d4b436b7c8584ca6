// The SMS provider's answers in its own shapes: a refusal of the message comes with HTTP 200, one of the call with the gateway's status.
import { randomInt, randomUUID } from 'node:crypto';

/** An answer as it goes out. */
export type SmsAnswer = Readonly<{ status: number; body: object }>;

const HOST = 'dysmsapi.aliyuncs.com';
const OK = 200;
const BAD_REQUEST = 400;

const OF_THE_MESSAGE: Readonly<Record<string, string>> = {
  'isv.MOBILE_NUMBER_ILLEGAL': '非法手机号',
  'isv.BLACK_KEY_CONTROL_LIMIT': '黑名单管控',
  'isv.SMS_TEMPLATE_ILLEGAL': '模板不合法(不存在或被拉黑)',
  'isv.SMS_SIGNATURE_ILLEGAL': '签名不合法(不存在或被拉黑)',
  'isv.TEMPLATE_MISSING_PARAMETERS': '模板缺少变量',
  'isv.TEMPLATE_PARAMS_ILLEGAL': '模板变量里包含非法关键字',
  'isv.INVALID_JSON_PARAM': 'JSON参数不合法,只接受字符串值',
  'isv.PARAM_LENGTH_LIMIT': '参数超出长度限制',
  'isv.BUSINESS_LIMIT_CONTROL': '触发分钟级流控Permits:1',
  'isv.DAY_LIMIT_CONTROL': '触发日发送限额',
  'isv.AMOUNT_NOT_ENOUGH': '账户余额不足',
  'isv.OUT_OF_SERVICE': '业务停机',
  'isv.DENY_IP_RANGE': '源IP地址所在的地区被禁用',
  'isp.RAM_PERMISSION_DENY': '没有访问权限',
  'isp.SYSTEM_ERROR': '系统错误',
};

const OF_THE_CALL: Readonly<Record<string, readonly [status: number, message: string]>> = {
  IncompleteSignature: [BAD_REQUEST, 'The request signature does not conform to Aliyun standards.'],
  SignatureDoesNotMatch: [BAD_REQUEST, 'Specified signature is not matched with our calculation.'],
  SignatureNonceUsed: [BAD_REQUEST, 'Specified signature nonce was used already.'],
  'InvalidTimeStamp.Format': [BAD_REQUEST, 'Specified time stamp or date value is not well formatted.'],
  'InvalidTimeStamp.Expired': [BAD_REQUEST, 'Specified time stamp or date value is expired.'],
  'InvalidAccessKeyId.NotFound': [404, 'Specified access key is not found.'],
  'InvalidAction.NotFound': [404, 'Specified api is not found, please check your url and method.'],
  InvalidVersion: [BAD_REQUEST, 'Specified parameter Version is not valid.'],
  'Throttling.User': [BAD_REQUEST, 'Request was denied due to user flow control.'],
  InternalError: [500, 'The request processing has failed due to some unknown error.'],
  ServiceUnavailable: [503, 'The request has failed due to a temporary failure of the server.'],
};

const requestId = (): string => randomUUID().toUpperCase();

/** The message was taken. */
export const smsTaken = (bizId: string): SmsAnswer => ({
  status: OK,
  body: { Message: 'OK', RequestId: requestId(), BizId: bizId, Code: 'OK' },
});

/** It was not, with this code; `detail` is what the message adds. */
export const smsRefusal = (code: string, detail = ''): SmsAnswer => {
  if (/^is[pv]\./.test(code))
    return {
      status: OK,
      body: { Message: `${OF_THE_MESSAGE[code] ?? code}${detail}`, RequestId: requestId(), Code: code },
    };
  const [status, message] = OF_THE_CALL[code] ?? [BAD_REQUEST, `${code}.`];
  return {
    status,
    body: {
      RequestId: requestId(),
      Message: `${message}${detail}`,
      Recommend: `https://api.aliyun.com/troubleshoot?q=${code}&product=Dysmsapi`,
      HostId: HOST,
      Code: code,
    },
  };
};

/** The provider's own number of a message that was taken. */
export const bizId = (nowMs: number): string => `${randomInt(100_000, 1_000_000)}${nowMs}^0`;
