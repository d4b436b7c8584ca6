// A signature made on the director's phone lies in the outbox at once; everything of one sheet goes out in the order it was signed.
import type { SheetView } from '#shared/entrustment/views.ts';
import { sheetPath } from '../../../kernel/entrustment-queries.ts';
import type { sheetThings } from '../../../kernel/outbox-entry.ts';
import { clock, newId, outbox } from '../../../kernel/phone.ts';
import { streamOf } from './shown-sheet.ts';

/** Keeps the act; it is sent when there is a network. */
export const saveAct = (
  { agreementId, childId, childName }: Pick<SheetView, 'agreementId' | 'childId' | 'childName'>,
  what: (typeof sheetThings)[number],
  data: unknown,
): ReturnType<typeof outbox.save> =>
  outbox.save({
    commandId: newId('command'),
    stream: streamOf(agreementId),
    path: sheetPath(agreementId, what),
    about: { childId, name: childName, what },
    data,
    madeAt: clock.at(),
  });
