// Messages that no way could carry, by town, with whom they were for.
import * as z from 'zod/mini';
import { peopleByName } from '#functions/kernel/names.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { UndeliveredPart, undeliveredList } from '#shared/notifications/contract.ts';
import type { Undelivered } from '#shared/notifications/views.ts';
import { spokenName } from '#shared/registry/regions.ts';

const UndeliveredRow = z.object({ notifications: UndeliveredPart });
const A_PAGE = 20;

/** A page of a town's, or of the county's own. */
export const undeliveredOf = async (
  read: Reader,
  region: string,
  after: string | undefined,
): Promise<Undelivered> => {
  const { items, next } = await read.page(undeliveredList(region), UndeliveredRow, A_PAGE, after);
  const nameOf = await peopleByName(
    read,
    items.map(({ parts }) => parts.notifications.personId),
  );
  const lines = items.map(({ id, parts: { notifications: part } }) => ({
    messageId: id,
    ...part,
    name: nameOf(part.personId),
    regionName: spokenName(part.region),
  }));
  return { region, lines, ...(next !== undefined && { next }) };
};
