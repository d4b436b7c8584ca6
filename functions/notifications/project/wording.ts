// Worded templates stand in one list; one that is reset leaves it.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { WORDINGS, WordingPart } from '#shared/notifications/wording.ts';
import type { WordingEvent } from '../events/wording.ts';

export const wordingEntry: ProjectionDefinition<WordingEvent, WordingPart> = {
  row: 'wording',
  fields: WordingPart,
  evolve: (_part, event, { at }) => {
    if (event.type === 'template.reset') return undefined;
    const { key, version, fields } = event;
    return { key, version, fields, wordedAt: at };
  },
  list: ({ key }) => ({ under: WORDINGS, sort: key }),
};
