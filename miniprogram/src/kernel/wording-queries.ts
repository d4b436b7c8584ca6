// What the phone asks about how the county's messages are worded, and where other words for one go.
import { TemplateLines } from '#shared/notifications/wording.ts';
import type { Question } from './queries.ts';

/** What every message says, as it is worded today. */
export const templateLines: Question<TemplateLines> = {
  path: '/notifications/templates',
  answer: TemplateLines,
};

/** Where a command on a message's words goes. */
export const wordingPaths = {
  word: '/notifications/templates/word',
  reset: '/notifications/templates/reset',
} as const;
