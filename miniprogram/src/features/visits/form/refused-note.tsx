// A refused visit that is being mended keeps the reason in sight.
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { Banner } from '../../../ui/banner.tsx';

/** Why this visit was refused, and what changes it. */
export const RefusedNote = ({ entry }: { entry: OutboxEntry }) => {
  const { what, then } = wordsOf(entry.refusal ?? { refused: 'unknown' });
  return <Banner id="mending" icon="attention" warn bold={what} plain={then} />;
};
