// A worker looks once a minute how the office words its messages, and not once a message.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { WORDINGS, WordingPart } from '#shared/notifications/wording.ts';
import type { Words } from './carrying.ts';

const WordingRow = z.object({ notifications: WordingPart });
const MOST = 100;
const KEPT_MS = 60_000;

type Wordings = ReadonlyMap<string, WordingPart>;

/** The words of this reader's county; `now` in ISO. */
export const wordsOf = (reader: Reader, now: () => string): Words => {
  let known: Readonly<{ asOf: number; wordings: Promise<Wordings> }> | undefined;
  const look = async (): Promise<Wordings> => {
    const rows = await reader.list(WORDINGS, WordingRow, MOST);
    return new Map(rows.map(({ parts: { notifications: part } }) => [part.key, part] as const));
  };
  return async (key, { fields }) => {
    const asOf = Date.parse(now());
    if (!known || asOf - known.asOf >= KEPT_MS) known = { asOf, wordings: look() };
    return (await known.wordings).get(key)?.fields ?? fields;
  };
};
