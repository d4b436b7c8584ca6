// The pushed fields as somebody sees them: their names on the phone, and their words with something in every placeholder.
import { fill } from '#shared/notifications/render.ts';

/** The words of the pushed fields, by the platform's names. */
export type Fields = Readonly<Record<string, string>>;

/** What stands for each placeholder where a message is looked at. */
export const SAMPLE = { count: '3', on: '6月15日', at: '9:40' } as const;

/** What the platform calls a field on the phone: 内容, 提示. */
export const nameOfField = (field: string): string => {
  if (field.startsWith('thing')) return '内容';
  return field.startsWith('phrase') ? '提示' : '另一栏';
};

/** Words that were saved, which fit as they are. */
export const seenFields = (saved: Fields): Fields =>
  Object.fromEntries(Object.keys(saved).map((field) => [field, fill(saved[field] ?? '', SAMPLE)]));
