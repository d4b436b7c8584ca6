// What a child's guardians have said yes to, guardian by guardian.
import { computedId } from '#functions/kernel/computed-id.ts';
import { guardiansByName } from '#functions/kernel/names.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { type Consents, ConsentsGiven } from '#shared/access/consent.ts';

/** The stream of one guardian's consents about one child. */
export const consentIdOf = (childId: string, guardianId: string): string =>
  computedId('consent', childId, guardianId);

/** The consents of every guardian whom the file names. */
export const consentsOf = async (
  read: Reader,
  childId: string,
  guardianIds: readonly string[],
): Promise<Consents> => {
  const nameOf = await guardiansByName(read, guardianIds);
  const guardians = guardianIds.map(async (guardianId) => {
    const id = consentIdOf(childId, guardianId);
    const given = await read.answer({ slice: 'access', id, answer: 'given' });
    return {
      guardianId,
      name: nameOf(guardianId),
      given: given === undefined ? [] : ConsentsGiven.parse(given).given,
    };
  });
  return { childId, guardians: await Promise.all(guardians) };
};
