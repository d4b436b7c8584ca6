// The kind of stream of a child's cover: it holds nothing personal and is written by the system alone.
import { defineKind } from '#functions/kernel/kind.ts';
import type { Needs } from '#functions/kernel/stream.ts';
import { agreementsOf, coveringOf } from '../cover-state.ts';
import { CoverCommand, CoverNeeds, coverDecider } from '../decide/cover.ts';
import { CoverEvent } from '../events/cover.ts';
import { childCover } from '../project/cover.ts';
import { coverEffects } from '../react/cover.ts';

const needsOf = (command: CoverCommand, childId: string): Needs => {
  const child = { slice: 'registry', id: childId, answer: 'circumstances' };
  switch (command.type) {
    case 'align':
      return { child };
    case 'note_agreement':
      return {
        // Begun by a sheet, the cover stands on this answer until the file next turns, so it must not be a moment old.
        child: { ...child, firm: true },
        agreement: { slice: 'entrustment', id: command.data.agreementId, answer: 'standing' },
      };
    case 'come_due':
      return {};
  }
};

export const cover = defineKind({
  id: 'child',
  command: CoverCommand,
  needs: { shape: CoverNeeds, of: needsOf },
  event: CoverEvent,
  decider: coverDecider,
  caller: (state) => (state.status === 'none' ? undefined : { ...state.judgement, longOn: state.longOn }),
  answers: {
    agreements: agreementsOf,
    covering: (state) => (state.status === 'none' ? [] : coveringOf(state.sheets)),
  },
  projections: (define) => [define(childCover)],
  react: coverEffects,
});
