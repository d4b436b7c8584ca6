// A refused visit that is being mended keeps the reason in sight.
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { Banner } from '../../../ui/banner.tsx';
import type { Fault } from './visit-fields.tsx';

/** The field that the server refused, so that the form opens there. */
export const faultOf = (entry: OutboxEntry | undefined): Fault | undefined =>
  entry?.refusal?.field === undefined
    ? undefined
    : { field: entry.refusal.field, words: wordsOf(entry.refusal).what, said: true };

/** Why this visit was refused, and what changes it. */
export const RefusedNote = ({ entry }: { entry: OutboxEntry }) => {
  const { what, next } = wordsOf(entry.refusal ?? { refused: 'unknown' });
  return <Banner id="mending" icon="attention" warn bold={what} plain={next} />;
};
