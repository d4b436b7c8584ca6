// An attempt's row stands in its person's list, and comes up on the first day on which nobody can hand it in any more.
import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { overOn } from '#shared/outreach/contract.ts';
import { AttemptPart, attemptList } from '#shared/outreach/rows.ts';
import type { AttemptEvent } from '../events/attempt.ts';

type Started = Extract<AttemptEvent, { type: 'attempt.started' }>;

const begun = (event: Started): AttemptPart => {
  const { personId, paperId, contestId, title, purpose, n, startedAt, deadlineAt } = event;
  return {
    personId,
    ...(paperId !== undefined && { paperId }),
    ...(contestId !== undefined && { contestId }),
    title,
    purpose,
    n,
    status: 'sitting',
    startedAt,
    ...(deadlineAt !== undefined && { deadlineAt, closesOn: overOn(deadlineAt) }),
  };
};

const evolve = (part: AttemptPart | undefined, event: AttemptEvent): AttemptPart | undefined => {
  switch (event.type) {
    case 'attempt.started':
      return begun(event);
    case 'attempt.answered':
      return part;
    case 'attempt.submitted':
    case 'attempt.closed': {
      const { right, of, passed } = event;
      const status = event.type === 'attempt.submitted' ? 'submitted' : 'closed';
      return part && { ...part, status, right, of, passed, done: true };
    }
  }
};

export const attemptEntry: ProjectionDefinition<AttemptEvent, AttemptPart> = {
  row: 'attempt',
  fields: AttemptPart,
  // What is saved on the way shows nowhere, so it moves no row.
  rows: (event, id) => (event.type === 'attempt.answered' ? [] : [id]),
  evolve,
  list: ({ personId, startedAt, title }) => ({
    under: attemptList(personId),
    sort: newestFirst(startedAt, title),
  }),
  due: ({ status, closesOn }) => (status === 'sitting' ? closesOn : undefined),
};
