// The first officer is entered by an operator before anything else happens, as functions/doors/first-officer.ts does; everybody else by officers.

import { handle, type World } from '#functions/kernel/handle.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { slices } from '#functions/slices.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { County } from './county.ts';
import type { Running } from './running.ts';

/** The county's officer is registered and holds the role. */
export const enterFirstOfficer = async (
  { cloud: { chance, stage, records, vault } }: Running,
  county: County,
): Promise<void> => {
  const world: World<readonly Slice[]> = {
    slices,
    records,
    vault,
    now: () => new Date(stage.now()).toISOString(),
    random: (bytes) => chance.bytes(bytes),
    chance: () => chance.next(),
    pause: async () => {},
  };
  const { personId: id, role, region } = county.officer;
  const named = { region, name: county.secret(), phone: county.phone(), openid: county.secret() };
  for (const [type, data] of [
    ['register_person', named],
    ['grant_role', { role, region, fromOn: county.today() }],
  ] as const) {
    const answer = await handle(world, {
      slice: 'access',
      id,
      type,
      data,
      commandId: `first_officer#${type}`,
      by: 'system',
    });
    if (isRefusal(answer)) throw new Error(`${type} was refused: ${answer.refused}`);
  }
};
