// A signature is prepared in five steps; what was done lies on the phone until the server has taken it, and belongs to one text.
import * as z from 'zod/mini';
import { CodeSent } from '#shared/access/confirmation.ts';
import type { Sign } from '#shared/entrustment/contract.ts';
import { isSigned } from '#shared/entrustment/signature.ts';
import { saltedHash } from '#shared/entrustment/text.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import { Drawn, nothingDrawn, signatureOf } from '../../../ui/handwriting.ts';

/** The steps, first to last. */
export const signSteps = ['read', 'duties', 'code', 'name', 'check'] as const;
export type SignStep = (typeof signSteps)[number];

/** What lies on the phone of a signature that was not taken yet. */
export const SignForm = z.object({
  /** Of the text it is for: another text begins anew. */
  textHash: z.string(),
  step: z.enum(signSteps),
  /** How many parts of the text were in view, counted to the furthest. */
  seen: z.number(),
  heard: z.boolean(),
  ticked: z.array(z.number()),
  /** When a code was asked for, and what was answered. */
  sent: z.optional(z.object({ at: z.number(), asked: CodeSent })),
  code: z.string(),
  drawn: Drawn,
  /** What was sent already and may have arrived: it goes out under the same id again. */
  sending: z.optional(z.object({ commandId: z.string(), madeAt: z.string(), of: z.string() })),
});
export type SignForm = z.infer<typeof SignForm>;

/** What reading and promising need of whoever signs, on whichever phone. */
export type Attending = Readonly<{
  form: Pick<SignForm, 'seen' | 'ticked'>;
  change: (fields: Partial<Pick<SignForm, 'seen' | 'heard' | 'ticked'>>) => void;
  needed: Needed;
  goOn: () => void;
}>;

/** Nothing done yet, for this text. */
export const startForm = (textHash: string): SignForm => ({
  textHash,
  step: 'read',
  seen: 0,
  heard: false,
  ticked: [],
  code: '',
  drawn: nothingDrawn,
});

/** How much there is to read and to tick. */
export type Needed = Readonly<{ parts: number; duties: number }>;

const lackOfCode = ({ sent, code }: SignForm): string | undefined => {
  if (!sent) return '请先要一个验证码';
  return /^\d{6}$/.test(code) ? undefined : '还差短信里的 6 位数字';
};

const lackOfName = ({ drawn }: SignForm): string | undefined => {
  if (drawn.strokes.length === 0) return '还没有写名字';
  return isSigned(signatureOf(drawn)) ? undefined : '写得太少，还看不出是名字，请写上完整的姓名';
};

/** What is still missing at a step, in words; nothing where one may go on. */
export const lackOf = (form: SignForm, step: SignStep, { parts, duties }: Needed): string | undefined => {
  switch (step) {
    case 'read':
      return form.seen >= parts ? undefined : '后面还有，请看到最后';
    case 'duties':
      return form.ticked.length >= duties ? undefined : `还有 ${duties - form.ticked.length} 条没有勾`;
    case 'code':
      return lackOfCode(form);
    case 'name':
      return lackOfName(form);
    case 'check':
      return undefined;
  }
};

/** The step to be shown: never beyond what is still missing before it. */
export const stepOf = (form: SignForm, needed: Needed): SignStep => {
  const lacking = signSteps.findIndex((step) => lackOf(form, step, needed) !== undefined);
  const wanted = signSteps.indexOf(form.step);
  return signSteps[lacking < 0 ? wanted : Math.min(wanted, lacking)] ?? 'read';
};

/** The step before or after, where there is one. */
export const stepBeside = (step: SignStep, by: 1 | -1): SignStep | undefined =>
  signSteps[signSteps.indexOf(step) + by];

/** What is sent; `shownHash` was computed here, from the lines that stood on the screen. */
export const dataOf = (form: SignForm, childId: string, shownHash: string): Sign => ({
  childId,
  textHash: shownHash,
  clauses: form.ticked,
  signature: signatureOf(form.drawn),
  ...(form.heard && { readAloud: true }),
  oneTimeCode: form.code,
});

/** Under which id it goes out: the one it went out under before, where it is the very same, else a fresh one. */
export const sendingOf = (
  form: SignForm,
  data: Sign,
  fresh: () => Readonly<{ commandId: string; madeAt: string }>,
): NonNullable<SignForm['sending']> => {
  const of = saltedHash('', JSON.stringify(data));
  return form.sending?.of === of ? form.sending : { ...fresh(), of };
};

/** Where a refusal leads: back to a step, to a fresh look at the sheet, or nowhere. */
export type Lead = Readonly<{ form: Partial<SignForm>; again: boolean }>;

const ofField = (field = ''): Partial<SignForm> => {
  if (field.startsWith('signature')) return { step: 'name' };
  if (field.startsWith('clauses')) return { step: 'duties' };
  return field.startsWith('oneTimeCode') ? { step: 'code', code: '' } : {};
};

/** What becomes of the form after this refusal; everything that need not be done anew stays. */
export const afterRefusal = ({ refused, field }: Refusal): Lead => {
  switch (refused) {
    case 'clauses_unticked':
      return { form: { step: 'duties', sending: undefined }, again: false };
    case 'code_refused':
      // It may have been used already: by the same person, on another phone.
      return { form: { step: 'code', code: '', sending: undefined }, again: true };
    case 'signer_unconfirmed':
      return { form: { step: 'code', code: '', sending: undefined }, again: false };
    case 'signature_empty':
      return { form: { step: 'name', sending: undefined }, again: false };
    case 'invalid_input':
      return { form: { ...ofField(field), sending: undefined }, again: false };
    default:
      // The sheet is not what it was, or it was signed already: it is looked at anew.
      return { form: { sending: undefined }, again: true };
  }
};
