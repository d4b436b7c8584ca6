// The entries of a conversation, day by day; it opens at its newest, and goes there when something is said.
import { useEffect, useRef, useState } from 'react';
import type { Role } from '#shared/kernel/access.ts';
import type { Card, Talk } from '#shared/notifications/views.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { scrollTo, scrollToEnd } from '../../../ui/scrolling.ts';
import { MoreButton } from '../parts/more-button.tsx';
import type { Paged } from '../parts/use-paged.ts';
import { BecauseSheet } from './because-sheet.tsx';
import { AskedBubble, DayLine, ReplyBubble } from './bubbles.tsx';
import type { Shown } from './shown-talk.ts';
import { TalkCard } from './talk-card.tsx';

type EntriesProps = Readonly<{
  id: string;
  talk: string;
  role: Role;
  shown: readonly Shown[];
  paged: Paged<Talk>;
}>;

const Entry = ({
  one,
  talk,
  role,
  onWhy,
}: Readonly<{ one: Shown; talk: string; role: Role; onWhy: (card: Card) => void }>) => {
  switch (one.kind) {
    case 'day':
      return <DayLine on={one.on} />;
    case 'card':
      return <TalkCard talk={talk} card={one.card} role={role} onWhy={onWhy} />;
    case 'reply':
      return <ReplyBubble words={one.words} isWaiting={one.isWaiting} />;
    case 'asked':
      return <AskedBubble asked={one.asked} />;
  }
};

const idOf = ({ kind, key }: Shown): string => `${kind}-${key}`;

/** When older entries come in above, what was the first one stays where it is read. */
const useStaying = (shown: readonly Shown[]): void => {
  const first = shown.find(({ kind }) => kind === 'card' || kind === 'asked');
  const id = first && idOf(first);
  const before = useRef(id);
  useEffect(() => {
    const was = before.current;
    before.current = id;
    if (was !== undefined && was !== id && shown.some((one) => idOf(one) === was)) scrollTo(was);
  });
};

/** All of them. */
export const Entries = ({ id, talk, role, shown, paged }: EntriesProps) => {
  const [why, setWhy] = useState<Card>();
  useStaying(shown);
  const last = shown.at(-1)?.key;
  useEffect(() => {
    if (last !== undefined) scrollToEnd(id);
  }, [id, last]);
  if (shown.length === 0 && !paged.hasMore)
    return (
      <EmptyState
        id="no-entries"
        bold="还没有消息"
        plain={role === 'guardian' ? '有事点下面，儿童主任会打电话给您。' : '有要办的事，会在这里告诉您。'}
      />
    );
  return (
    <Box id={id} className="talk">
      <MoreButton id="older-entries" {...paged} />
      {shown.map((one) => (
        <Entry key={one.key} one={one} talk={talk} role={role} onWhy={setWhy} />
      ))}
      {why && <BecauseSheet card={why} onClose={() => setWhy(undefined)} />}
    </Box>
  );
};
