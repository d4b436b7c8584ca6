// The kind of stream of how far one person has read one conversation.
import { defineKind } from '#functions/kernel/kind.ts';
import { TalkCommand, TalkNeeds, talkDecider } from '../decide/talk.ts';
import { TalkEvent } from '../events/talk.ts';
import { talkEntry } from '../project/talk.ts';

export const talk = defineKind({
  id: 'talk',
  command: TalkCommand,
  needs: { shape: TalkNeeds },
  event: TalkEvent,
  decider: talkDecider,
  caller: (state) => state,
  projections: (define) => [define(talkEntry)],
  react: () => [],
});
