// A conversation may go on over several pages of what somebody was sent: it stands once, where its newest message puts it.
import type { Inbox, TalkLine } from '#shared/notifications/views.ts';

/** The conversations of these pages, the newest first, each with all that is unread in them. */
export const allTalks = (pages: readonly Pick<Inbox, 'talks'>[]): readonly TalkLine[] => {
  const lines = new Map<string, TalkLine>();
  for (const line of pages.flatMap(({ talks }) => talks)) {
    const known = lines.get(line.talk);
    const newest = known && known.at >= line.at ? known : line;
    lines.set(line.talk, { ...newest, unread: line.unread + (known?.unread ?? 0) });
  }
  return [...lines.values()].sort((a, b) => b.at.localeCompare(a.at));
};
