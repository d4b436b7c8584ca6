// What the double was told and what it delivered is appended line by line, so a restart, even after kill -9, still has it.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { readIfThere } from '../atomic-file.ts';
import { parseJson } from '../json.ts';

/** A person with a WeChat account. */
export const Person = z.object({
  openid: z.string('not_text').check(z.minLength(1, 'empty')),
  name: z.string('not_text'),
  title: z._default(z.string('not_text'), ''),
  phone: z._default(z.string('not_text'), ''),
});
export type Person = z.infer<typeof Person>;

/** A message template: its title, and the label of each field (`thing1`). */
export const MessageTemplate = z.object({
  templateId: z.string('not_text').check(z.minLength(1, 'empty')),
  title: z.string('not_text'),
  fields: z.record(z.string(), z.string('not_text')),
});
export type MessageTemplate = z.infer<typeof MessageTemplate>;

/**
 * A message that was taken; `at` is an ISO time, and `failed` says why it reached nobody. Its id has 64 bits and goes out as a
 * bare number.
 */
export const Delivered = z.object({
  msgid: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
  failed: z.optional(z.string()),
  openid: z.string(),
  templateId: z.string(),
  page: z.string(),
  fields: z.record(z.string(), z.string()),
  at: z.string(),
});
export type Delivered = z.infer<typeof Delivered>;

/** An SMS that was taken for a phone. */
export const Text = z.object({
  phone: z.string(),
  template: z.string(),
  params: z.record(z.string(), z.string()),
  text: z.string(),
  at: z.string(),
});
export type Text = z.infer<typeof Text>;

const Entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: Person }),
  z.object({ kind: z.literal('template'), template: MessageTemplate }),
  z.object({ kind: z.literal('credit'), openid: z.string(), templateId: z.string(), change: z.number() }),
  z.object({ kind: z.literal('withdrawal'), openid: z.string(), templateId: z.string() }),
  z.object({ kind: z.literal('message'), message: Delivered }),
  z.object({ kind: z.literal('text'), text: Text }),
]);
export type Entry = z.infer<typeof Entry>;

/** The entries written so far, and a way to add more. */
export type Journal = Readonly<{ entries: readonly Entry[]; add: (entries: readonly Entry[]) => void }>;

/** Opens the journal at this path. A last line that was cut off by a kill is left out. */
export const openJournal = (path: string): Journal => {
  mkdirSync(dirname(path), { recursive: true });
  const text = readIfThere(path) ?? '';
  const entries = text.split('\n').flatMap((line) => {
    const entry = z.safeParse(Entry, parseJson(line));
    return entry.success ? [entry.data] : [];
  });
  if (text !== '' && !text.endsWith('\n')) appendFileSync(path, '\n');
  return {
    entries,
    add: (added) => appendFileSync(path, added.map((entry) => `${JSON.stringify(entry)}\n`).join('')),
  };
};
