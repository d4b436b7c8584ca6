// A guardian who takes up an invitation is seen as bound on their own entry, and holds it alone.
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { GuardianPart } from '#shared/registry/contract.ts';
import { aGuardian } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { aPerson } from '../kit/people.ts';

const GuardianRow = z.object({ registry: GuardianPart });

test('the entry’s row says so once everything has followed', async () => {
  const county = aCounty();
  const [guardianId, personId, invitation] = [nth('guardian'), nth('person', 7), nth('invitation')];
  await county.does('registry', guardianId, 'register_guardian', aGuardian());
  await county.does('registry', guardianId, 'invite_guardian', { invitation });
  const bound = async () =>
    (await county.reader.row('guardian', guardianId, GuardianRow))?.parts.registry.bound ?? false;
  expect(await bound()).toBe(false);
  await county.does('access', personId, 'register_person', aPerson());
  await county.does('access', personId, 'bind_guardian', { guardianId, invitation, region: VILLAGE });
  expect(await bound()).toBe(true);
  expect(await county.vault.owner('guardian', guardianId)).toBe(personId);
});
