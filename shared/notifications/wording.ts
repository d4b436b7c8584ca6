// The office may word a pushed message otherwise; whatever it saves fits the platform's fields and gives nobody away.
import * as z from 'zod/mini';
import { text } from '../kernel/text.ts';
import { faultOf } from './field-limits.ts';
import { fill } from './render.ts';
import { SubscriptionKey, urgencies } from './template.ts';
import { templateOf } from './templates.ts';

const TemplateName = z
  .string('not_text')
  .check(z.refine((key) => templateOf(key) !== undefined, 'not_a_choice'));

/** New words for the pushed fields of one template; `{name}` stands for what comes with the news. */
export const WordTemplate = z.strictObject({
  key: TemplateName,
  fields: z.record(z.string(), text(60)),
});
export type WordTemplate = z.infer<typeof WordTemplate>;

/** The words of the code again. */
export const ResetTemplate = z.strictObject({ key: TemplateName });
export type ResetTemplate = z.infer<typeof ResetTemplate>;

/** What may stand for a placeholder, at its longest: a count of three digits, a day. */
const LONGEST: Readonly<Record<string, string>> = { count: '999', on: '12月31日', at: '23:59' };

/** Words that would tell of a child on a locked screen. */
const TELLING = /红|黄色|蓝色|绿|孤儿|困境|留守|残疾|村|镇/;

/** Why a field's words cannot be saved: the platform's limit, a placeholder that nothing stands for, or that they tell too much. */
export type WordingFault =
  | NonNullable<ReturnType<typeof faultOf>>
  | 'unknown_field'
  | 'unknown_placeholder'
  | 'tells_too_much';

const placeholdersIn = (words: string): readonly string[] =>
  [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);

/** The first thing wrong with a field of this template, filled at its longest; undefined where it can be saved. */
export const faultIn = (key: string, field: string, words: string): WordingFault | undefined => {
  const own = templateOf(key)?.fields;
  if (!own || !Object.hasOwn(own, field)) return 'unknown_field';
  const known = placeholdersIn(Object.values(own).join(''));
  if (placeholdersIn(words).some((name) => !known.includes(name))) return 'unknown_placeholder';
  if (TELLING.test(words)) return 'tells_too_much';
  return faultOf(field, fill(words, LONGEST));
};

/** A template's row where the office has worded it. */
export const WordingPart = z.object({
  key: z.string(),
  version: z.number(),
  fields: z.record(z.string(), z.string()),
  wordedAt: z.string(),
});
export type WordingPart = z.infer<typeof WordingPart>;

/** The list of all worded templates. */
export const WORDINGS = 'wordings';

/** One template as the office sees it: `own` where it has worded it otherwise. */
export const TemplateLine = z.object({
  key: z.string(),
  version: z.number(),
  title: z.string(),
  subscription: SubscriptionKey,
  urgency: z.enum(urgencies),
  fields: z.record(z.string(), z.string()),
  own: z.boolean(),
  wordedAt: z.optional(z.string()),
});
export type TemplateLine = z.infer<typeof TemplateLine>;
export const TemplateLines = z.object({ readAt: z.string(), templates: z.array(TemplateLine) });
export type TemplateLines = z.infer<typeof TemplateLines>;

/** What the caller of a template command reads back. */
export const WordingState = z.object({
  version: z.number(),
  fields: z.record(z.string(), z.string()),
  own: z.boolean(),
});
export type WordingState = z.infer<typeof WordingState>;

export const wordingRefusals = ['wording_not_fitting', 'wording_unchanged'] as const;
export type WordingRefusal = (typeof wordingRefusals)[number];
