// The kind of stream of a broken glass, one per child and person.
import { defineKind } from '#functions/kernel/kind.ts';
import type { GlassOpened } from '#shared/access/glass.ts';
import { GlassCommand, GlassNeeds, type GlassState, glassDecider } from '../decide/glass.ts';
import { GlassEvent } from '../events/glass.ts';
import { glassEntry } from '../project/glass.ts';
import { glassEffects } from '../react/glass.ts';

const opened = (state: GlassState): GlassOpened | undefined =>
  state.status === 'broken' ? { untilAt: state.untilAt } : undefined;

export const glass = defineKind({
  id: 'glass',
  command: GlassCommand,
  needs: {
    shape: GlassNeeds,
    of: ({ data }) => ({ child: { slice: 'registry', id: data.childId, answer: 'standing' } }),
  },
  event: GlassEvent,
  decider: glassDecider,
  caller: (state) =>
    state.status === 'broken' ? { childId: state.childId, untilAt: state.untilAt } : undefined,
  answers: { opened },
  sealed: true,
  subject: ({ data }) => data.childId,
  projections: (define) => [define(glassEntry)],
  react: glassEffects,
});
