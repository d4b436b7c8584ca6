// The texts that the double's account has approved, as they are to be registered with the provider: the signature's name comes before them by itself.

/** What a text is called in this county. */
export type TextName = 'sign_in_code' | 'confirm_code' | 'reminder';

/** A text and its code; `kind` says what a value in it may be. */
type Approved = Readonly<{ code: string; kind: 'code' | 'notice'; words: string }>;

/** The name that stands in 【】 before every text. */
export const SIGN_NAME = '护童';

// Of a code's text the provider approves one value only, of four to six letters or digits; a notice's may be up to 35 characters long.
// Ours are 20, so that signature and words stay within the 70 characters of one message.
const LONGEST = 20;

const approved: Readonly<Record<TextName, Approved>> = {
  sign_in_code: {
    code: 'SMS_100000001',
    kind: 'code',
    words: '登录验证码 ${code}，5 分钟内有效。不要告诉别人。',
  },
  confirm_code: {
    code: 'SMS_100000002',
    kind: 'code',
    words: '签字确认验证码 ${code}，5 分钟内有效。不是您本人要签字，请不要告诉别人。',
  },
  reminder: {
    code: 'SMS_100000003',
    kind: 'notice',
    words: '${title}：${hint}。请打开微信小程序“护童”查看。',
  },
};

/** Every text's code, by its name. */
export const templateCodes: Readonly<Record<TextName, string>> = {
  sign_in_code: approved.sign_in_code.code,
  confirm_code: approved.confirm_code.code,
  reminder: approved.reminder.code,
};

type Params = Readonly<Record<string, string>>;

/** What became of a template and its values: the words as they arrive, or the provider's code. */
export type Filled = Readonly<{ name: string; text: string }> | Readonly<{ refused: string }>;

const VALUE = /\$\{(\w+)\}/g;

const unfitBecause = (kind: Approved['kind'], value: string | undefined): string | undefined => {
  if (value === undefined || value === '') return 'isv.TEMPLATE_MISSING_PARAMETERS';
  if (kind === 'code') return /^[A-Za-z0-9]{4,6}$/.test(value) ? undefined : 'isv.TEMPLATE_PARAMS_ILLEGAL';
  return [...value].length <= LONGEST ? undefined : 'isv.PARAM_LENGTH_LIMIT';
};

/** The text of this code with these values in it. */
export const filled = (code: string, params: Params): Filled => {
  const [name, text] = Object.entries(approved).find(([, one]) => one.code === code) ?? [];
  if (name === undefined || text === undefined) return { refused: 'isv.SMS_TEMPLATE_ILLEGAL' };
  const wanted = [...text.words.matchAll(VALUE)].map(([, key = '']) => key);
  const unfit = wanted.map((key) => unfitBecause(text.kind, params[key])).find((one) => one !== undefined);
  if (unfit !== undefined) return { refused: unfit };
  const words = text.words.replace(VALUE, (_, key: string) => params[key] ?? '');
  return { name, text: `【${SIGN_NAME}】${words}` };
};
