// How far a person has read stands in a list of their own, one row a conversation.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { TalkPart, talkList } from '#shared/notifications/reminding.ts';
import type { TalkEvent } from '../events/talk.ts';

export const talkEntry: ProjectionDefinition<TalkEvent, TalkPart> = {
  row: 'talk',
  fields: TalkPart,
  evolve: (_part, { personId, talk, upTo }) => ({ personId, talk, upTo }),
  list: ({ personId, talk }) => ({ under: talkList(personId), sort: talk }),
};
