// A paper's row stands in the list of the region that published it, and comes up on the days on which it is told of.
import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { PaperPart, paperList } from '#shared/outreach/rows.ts';
import type { PaperEvent } from '../events/paper.ts';
import { nextDueOn } from '../paper-dues.ts';

type Published = Extract<PaperEvent, { type: 'paper.published' }>;

const published = (event: Published): PaperPart => {
  const { region, title, purpose, audience, edition, rule, passMark, minutes, attempts, openAt, closeAt } =
    event;
  const questions = rule.reduce((sum, { n }) => sum + n, 0);
  const terms = { questions, passMark, minutes, attempts, openAt, closeAt };
  return { region, title, purpose, audience, edition, ...terms, withdrawn: false };
};

const after = (part: PaperPart, event: Exclude<PaperEvent, Published>): PaperPart => {
  switch (event.type) {
    case 'paper.questions_dropped':
      return part;
    case 'paper.withdrawn':
      return { ...part, withdrawn: true };
    case 'paper.opened':
      return { ...part, told: 'open' };
    case 'paper.came_near_close':
      return { ...part, told: 'closing' };
    case 'paper.closed':
      return { ...part, told: 'closed' };
  }
};

export const paperEntry: ProjectionDefinition<PaperEvent, PaperPart> = {
  row: 'paper',
  fields: PaperPart,
  evolve: (part, event) => (event.type === 'paper.published' ? published(event) : part && after(part, event)),
  list: ({ region, openAt, title }) => ({ under: paperList(region), sort: newestFirst(openAt, title) }),
  due: nextDueOn,
};
