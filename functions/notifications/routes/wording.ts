// Who may word the county's messages: its officers; supervisors and auditors read them.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import { commandRoute, noNeeds, queryRoute, type Route } from '#functions/kernel/route.ts';
import {
  ResetTemplate,
  TemplateLines,
  WordingState,
  WordTemplate,
  wordingRefusals,
} from '#shared/notifications/wording.ts';
import { templateLines } from '../template-lines.ts';

const byOfficer = {
  slice: 'notifications',
  who: ['officer'],
  computes: ({ key }: Readonly<{ key: string }>) => computedId('template', key),
  state: WordingState,
  refusals: wordingRefusals,
  needs: noNeeds,
  anywhere: true,
  on: () => [],
} as const;

export const wordingRoutes: readonly Route[] = [
  queryRoute({
    path: '/notifications/templates',
    summary: 'What the county’s messages say, as they are worded today',
    who: ['supervisor', 'officer', 'auditor'],
    params: z.object({}),
    anywhere: true,
    on: () => [],
    view: TemplateLines,
    answer: ({ read, at }) => templateLines(read, at),
  }),
  commandRoute({
    ...byOfficer,
    path: '/notifications/templates/word',
    summary: 'Other words for the pushed fields of one message',
    command: 'word_template',
    data: WordTemplate,
  }),
  commandRoute({
    ...byOfficer,
    path: '/notifications/templates/reset',
    summary: 'The words of the code again',
    command: 'reset_template',
    data: ResetTemplate,
  }),
];
