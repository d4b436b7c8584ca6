// A paper as its facts leave it: what it was published with never changes, but some of it may not be asked any more.
import type { PaperSitting } from '#shared/outreach/papers.ts';
import type { PaperEvent } from './events/paper.ts';
import type { Dated } from './paper-dues.ts';

type Published = Extract<PaperEvent, { type: 'paper.published' }>;

/** A published paper. */
export type Paper = Omit<Published, 'type' | 'pool'> &
  Pick<PaperSitting, 'pool' | 'dropped'> &
  Dated &
  Readonly<{ status: 'published' }>;

/** No paper, or one with everything decisions need. */
export type PaperState = Readonly<{ status: 'none' }> | Paper;

const published = ({ type: _, ...paper }: Published): Paper => ({
  ...paper,
  status: 'published',
  dropped: [],
  withdrawn: false,
  told: undefined,
});

const after = (paper: Paper, event: Exclude<PaperEvent, Published>): Paper => {
  switch (event.type) {
    case 'paper.questions_dropped': {
      const isGone = ({ questionId }: Readonly<{ questionId: string }>): boolean =>
        event.questionIds.includes(questionId);
      return {
        ...paper,
        pool: paper.pool.filter((question) => !isGone(question)),
        dropped: [...paper.dropped, ...paper.pool.filter(isGone)],
      };
    }
    case 'paper.withdrawn':
      return { ...paper, withdrawn: true };
    case 'paper.opened':
      return { ...paper, told: 'open' };
    case 'paper.came_near_close':
      return { ...paper, told: 'closing' };
    case 'paper.closed':
      return { ...paper, told: 'closed' };
  }
};

/** The paper after one more fact. */
export const evolvePaper = (state: PaperState, event: PaperEvent): PaperState => {
  if (event.type === 'paper.published') return published(event);
  return state.status === 'none' ? state : after(state, event);
};

/** Everything an attempt is drawn and scored from. */
export const sittingOf = (state: PaperState, paperId: string): PaperSitting | undefined => {
  if (state.status === 'none') return undefined;
  const { status: _, told: _told, editionOf: _editionOf, ...paper } = state;
  return { paperId, ...paper };
};
