// What follows from a paper's facts: banks learn that it asks their questions, its forerunner is withdrawn, and its audience hears of it.
import type { Effect, Standing } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { TemplateKey } from '#shared/notifications/templates.ts';
import type { WithdrawPaper } from '#shared/outreach/papers.ts';
import { bankOf, type NotePaperUse } from '#shared/outreach/policies.ts';
import { placesOf } from '#shared/registry/audience-places.ts';
import type { PaperEvent } from '../events/paper.ts';

type Turn<Type extends PaperEvent['type']> = Extract<PaperEvent, { type: Type }>;

const notingUses = (
  paperId: string,
  { pool, closeAt, purpose }: Turn<'paper.published'>,
): readonly Effect[] =>
  [...new Set(pool.map(({ policyId }) => policyId))].map((policyId) => {
    const mine = pool.filter((question) => question.policyId === policyId);
    const data: NotePaperUse = {
      paperId,
      questionIds: mine.map(({ questionId }) => questionId),
      closeAt,
      ...(purpose === 'contest' && { isContest: true }),
    };
    return { kind: 'command', slice: 'outreach', id: bankOf(policyId), type: 'note_paper_use', data };
  });

const replacing = (paperId: string): Effect => {
  const data: WithdrawPaper = { reason: 'replaced' };
  return { kind: 'command', slice: 'outreach', id: paperId, type: 'withdraw', data };
};

/** Whoever has been let start their duty, or is through with their first try, is not bothered. */
const whoMust = (paperId: string, purpose: Turn<'paper.opened'>['purpose']): Standing =>
  purpose === 'start_of_duty'
    ? { slice: 'training', row: 'trainee', field: 'qualified', is: false }
    : {
        slice: 'outreach',
        row: 'attempt',
        id: { kind: 'attempt', words: [paperId, '1'] },
        field: 'done',
        is: false,
      };

const telling = (
  template: TemplateKey,
  about: string,
  { audience, purpose }: Turn<'paper.opened' | 'paper.came_near_close'>,
): readonly Effect[] =>
  placesOf(audience).map((region) => ({
    kind: 'notify',
    template,
    role: audience.role,
    region,
    about,
    stays: true,
    onlyIf: whoMust(about, purpose),
  }));

export const paperEffects = (event: PaperEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'paper.published':
      return [
        ...notingUses(id, event),
        ...(event.editionOf === undefined ? [] : [replacing(event.editionOf)]),
      ];
    case 'paper.opened':
      return telling('quiz_open', id, event);
    case 'paper.came_near_close':
      return telling('quiz_closing', id, event);
    default:
      return [];
  }
};
