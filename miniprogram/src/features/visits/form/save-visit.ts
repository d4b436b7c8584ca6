// A visit is in the outbox the moment it is saved; the network is none of the person's business.
import type { RecordVisit } from '#shared/visits/contract.ts';
import type { AboutChild } from '../../../kernel/outbox-entry.ts';
import { clock, newId, outbox } from '../../../kernel/phone.ts';

export type VisitToSave = Readonly<{
  path: string;
  about: AboutChild;
  visit: RecordVisit;
  /** The refused entry that this one mends. */
  replaces?: string | undefined;
}>;

/** Saves a visit; every child's visits go out one after the other. */
export const saveVisit = ({ path, about, visit, replaces }: VisitToSave): ReturnType<typeof outbox.save> =>
  outbox.save(
    {
      commandId: newId('command'),
      stream: `visits/${about.childId}`,
      path,
      about,
      data: visit,
      madeAt: clock.at(),
    },
    replaces,
  );

/** What the person is told after saving. */
export const savedWords = {
  kept: '已保存，有网就送出',
  no_room: '手机存满了，这条还没有存下。请先腾出空间，填的都留着',
  nobody_signed_in: '登录已到时间，请重新登录，填的都留着',
} as const satisfies Record<ReturnType<typeof outbox.save>, string>;
