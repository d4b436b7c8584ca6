// The undelivered messages of a place page by page, without those just sent once more, and the one that is looked into.
import { useState } from 'react';
import type { Undelivered, UndeliveredLine } from '#shared/notifications/views.ts';
import { undeliveredOf } from '../../../kernel/office-queries.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { resent, stillUndelivered } from '../parts/resent.ts';
import { type Paged, usePaged } from '../parts/use-paged.ts';

export type UndeliveredHere = Readonly<{
  paged: Paged<Undelivered>;
  lines: readonly UndeliveredLine[];
  /** The one looked into. */
  line: UndeliveredLine | undefined;
  choose: (messageId: string | undefined) => void;
}>;

/** The list; nothing is asked for whoever may not look into messages. */
export const useUndelivered = (region: string, mayLookInto: boolean): UndeliveredHere => {
  const [chosen, choose] = useState<string>();
  const paged = usePaged((next) => (mayLookInto ? undeliveredOf(region, next) : undefined));
  const sent = useWatched(resent);
  const lines = stillUndelivered(
    paged.pages.flatMap((page) => page.lines),
    sent,
  );
  return { paged, lines, line: lines.find(({ messageId }) => messageId === chosen), choose };
};
