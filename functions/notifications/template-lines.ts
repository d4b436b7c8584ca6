// All templates as they are worded today.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { templates } from '#shared/notifications/templates.ts';
import { type TemplateLines, WORDINGS, WordingPart } from '#shared/notifications/wording.ts';

const WordingRow = z.object({ notifications: WordingPart });
const MOST = 100;

/** The templates of the code, with the office's words where it has any. */
export const templateLines = async (read: Reader, at: string): Promise<TemplateLines> => {
  const rows = await read.list(WORDINGS, WordingRow, MOST);
  const worded = new Map(rows.map(({ parts: { notifications: part } }) => [part.key, part] as const));
  return {
    readAt: at,
    templates: Object.entries(templates).map(([key, { version, title, subscription, urgency, fields }]) => {
      const own = worded.get(key);
      return {
        key,
        version: own?.version ?? version,
        title,
        subscription,
        urgency,
        fields: own?.fields ?? fields,
        own: own !== undefined,
        ...(own && { wordedAt: own.wordedAt }),
      };
    }),
  };
};
