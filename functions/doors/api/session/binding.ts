// What a sign-in writes down is a command of the system in the name of the person who signs in.
import { handle } from '#functions/kernel/handle.ts';
import { mintId } from '#shared/kernel/id.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import type { Ground } from './ground.ts';

const ID_BYTES = 16;

/** Runs a command on the person's own stream; the refusal, where it is one. A sign-in that is tried again is another sign-in. */
export const inTheirName = async (
  { world }: Ground,
  personId: string,
  type: 'register_person' | 'bind_wechat' | 'bind_guardian',
  data: unknown,
): Promise<Refusal | undefined> => {
  const commandId = mintId('command', Date.parse(world.now()), world.random(ID_BYTES));
  const outcome = await handle(world, { slice: 'access', id: personId, type, data, commandId, by: personId });
  return isRefusal(outcome) ? outcome : undefined;
};
