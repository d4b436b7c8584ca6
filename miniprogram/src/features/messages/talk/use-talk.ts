// One conversation as this phone knows it; once it was shown, it is read up to its newest entry.
import { useEffect } from 'react';
import type { Talk } from '#shared/notifications/views.ts';
import { oneTalk } from '../../../kernel/message-queries.ts';
import { talkOf } from '../../../kernel/outbox-entry.ts';
import { clock, noteTalkRead, outbox } from '../../../kernel/phone.ts';
import { caughtUpWithTalk, knownMessages, saidIn, sentTalks } from '../../../kernel/sent-talks.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { type Paged, usePaged } from '../parts/use-paged.ts';
import { type Own, type Shown, shownTalk, withOlder } from './shown-talk.ts';

export type TalkInHand = Readonly<{
  paged: Paged<Talk>;
  /** With all its pages that are here. */
  talk: Talk | undefined;
  shown: readonly Shown[];
  known: Own['known'];
}>;

/** Reads the conversation, and lays what was said here over it. */
export const useTalk = (name: string): TalkInHand => {
  const paged = usePaged(
    (next) => oneTalk(name, next),
    (talk) => {
      clock.learn(talk.readAt);
      caughtUpWithTalk(talk);
    },
  );
  const waiting = useWatched(outbox.entries)
    .filter((entry) => talkOf(entry) === name)
    .flatMap((entry) => saidIn(entry) ?? []);
  const sent = useWatched(sentTalks).filter((said) => said.talk === name);
  const known = useWatched(knownMessages);
  const talk = withOlder(paged.pages);
  const newest = talk?.entries.at(-1)?.at;
  useEffect(() => {
    if (newest !== undefined) noteTalkRead(name, newest);
  }, [name, newest]);
  return {
    paged,
    talk,
    shown: talk ? shownTalk(talk, { waiting, sent, known }) : [],
    known,
  };
};
