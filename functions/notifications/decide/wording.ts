// Decides what a template may say: only what fits the platform's fields and tells of nobody.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import { faultIn, ResetTemplate, type WordingRefusal, WordTemplate } from '#shared/notifications/wording.ts';
import type { WordingEvent } from '../events/wording.ts';

export const WordingCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('word_template'), data: WordTemplate }),
  z.object({ type: z.literal('reset_template'), data: ResetTemplate }),
]);
export type WordingCommand = z.infer<typeof WordingCommand>;

export const WordingNeeds = z.object({});

/** The office's own words, and the version they are; none while the code's stand. */
export type Wording = Readonly<{ version: number; fields?: Readonly<Record<string, string>> }>;

type Command = WordingCommand & Context<unknown>;
type Outcome = Decision<WordingEvent, WordingRefusal>;

const same = (a: Readonly<Record<string, string>> = {}, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(b).every((field) => a[field] === b[field]);

const decide = (command: Command, wording: Wording): Outcome => {
  const { key } = command.data;
  const version = Math.max(wording.version, templateOf(key)?.version ?? 0) + 1;
  if (command.type === 'reset_template')
    return wording.fields ? [{ type: 'template.reset', key, version }] : refuse('wording_unchanged');
  const own = templateOf(key)?.fields ?? {};
  const fields = { ...own, ...command.data.fields };
  for (const [field, words] of Object.entries(fields)) {
    const fault = faultIn(key, field, words);
    if (fault) return refuse('wording_not_fitting', field, fault);
  }
  if (same(wording.fields ?? own, fields)) return refuse('wording_unchanged');
  return [{ type: 'template.worded', key, version, fields }];
};

export const wordingDecider: Decider<Command, Wording, WordingEvent, WordingRefusal> = {
  initial: { version: 0 },
  evolve: (_wording, event) =>
    event.type === 'template.worded'
      ? { version: event.version, fields: event.fields }
      : { version: event.version },
  decide,
};
