// The kind of stream of a paper; whoever sits it is asked from its answer.
import { defineKind } from '#functions/kernel/kind.ts';
import type { Need, Needs } from '#functions/kernel/stream.ts';
import type { PaperState as Shown } from '#shared/outreach/papers.ts';
import { PaperCommand, PaperNeeds, paperDecider } from '../decide/paper.ts';
import { PaperEvent } from '../events/paper.ts';
import { banksNeed } from '../paper-banks.ts';
import { type PaperState, sittingOf } from '../paper-state.ts';
import { paperEntry } from '../project/paper.ts';
import { paperEffects } from '../react/paper.ts';

/** Everything a paper asks and is scored by. */
export const sittingNeed = (id: string): Need => ({ slice: 'outreach', id, answer: 'sitting' });

const needsOf = (command: PaperCommand, id: string): Needs => {
  switch (command.type) {
    case 'publish': {
      const { rule, editionOf } = command.data;
      return {
        banks: banksNeed(rule),
        ...(editionOf !== undefined && { before: sittingNeed(editionOf) }),
      };
    }
    case 'withdraw':
      return { paper: sittingNeed(id) };
    case 'drop_questions':
    case 'come_due':
      return {};
  }
};

const caller = (state: PaperState, paperId: string): Shown | undefined => {
  if (state.status === 'none') return undefined;
  const { edition, withdrawn, pool } = state;
  return { paperId, edition, withdrawn, questions: pool.length };
};

export const paper = defineKind({
  id: 'paper',
  command: PaperCommand,
  needs: { shape: PaperNeeds, of: needsOf },
  event: PaperEvent,
  decider: paperDecider,
  caller,
  answers: { sitting: sittingOf },
  projections: (define) => [define(paperEntry)],
  react: paperEffects,
});
