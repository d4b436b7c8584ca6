// The hour that somebody chose is shown at once, and goes out when there is a network.
import { ChooseReminding } from '#shared/notifications/reminding.ts';
import type { DigestHour } from '#shared/notifications/send-time.ts';
import { messagePaths } from '../../../kernel/message-queries.ts';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { clock, newId, outbox } from '../../../kernel/phone.ts';
import { watched } from '../../../kernel/watched.ts';
import { sayBriefly } from '../../../kernel/ways.ts';

/** What was chosen on this phone since it was opened. */
export const chosenHour = watched<DigestHour | undefined>(undefined);

/** The hour that waits to be sent; undefined where none does. */
export const hourIn = (entries: readonly OutboxEntry[]): DigestHour | undefined =>
  entries
    .filter(({ about, status }) => about.what === 'choose_hour' && status === 'waiting')
    .flatMap(({ data }) => {
      const read = ChooseReminding.safeParse(data);
      return read.success ? [read.data.digestAt] : [];
    })
    .at(-1);

/** Keeps the choice and sends it. */
export const chooseHour = (digestAt: DigestHour): void => {
  const kept = outbox.save({
    commandId: newId('command'),
    stream: 'notifications/reminding',
    path: messagePaths.chooseHour,
    about: { talk: 'reminding', name: '提醒设置', what: 'choose_hour' },
    data: { digestAt },
    madeAt: clock.at(),
  });
  if (kept === 'kept') chosenHour.set(digestAt);
  else sayBriefly('没有存下，请再点一次');
};
