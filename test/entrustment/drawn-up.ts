// The family's files in a county in memory, and a sheet drawn up over the real kernel, ready to be signed.
import type { handle, Incoming } from '#functions/kernel/handle.ts';
import { AgreementState } from '#shared/entrustment/contract.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { aChild, aGuardian } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { nth } from '../kit/ids.ts';
import { aPerson } from '../kit/people.ts';
import { type Command, draft } from './asking.ts';
import {
  agreementId,
  child,
  file as childFile,
  childId,
  directorId,
  father,
  fatherId,
  grandmother,
  grandmotherId,
  mother,
  motherId,
} from './family.ts';

/** The sheet's stream. */
export const stream = `entrustment/${agreementId}`;

/** A command on its way through the kernel, as the door would send it. */
export const sent = (command: Command, n: number): Incoming => {
  const { type, data, by, actor, circumstances } = command;
  return {
    slice: 'entrustment',
    id: agreementId,
    type,
    data,
    commandId: nth('command', 500 + n),
    by,
    ...(actor && { actor }),
    ...(circumstances && { circumstances }),
  };
};

/** Everybody is entered, and the director has drawn the sheet up; everything that follows from it has happened. */
export const drawnUp = async () => {
  const county = aCounty();
  const guardians = [
    [fatherId, father],
    [motherId, mother],
    [grandmotherId, grandmother],
  ] as const;
  for (const [id, { name, phone, idNumber, workplace }] of guardians)
    await county.does('registry', id, 'register_guardian', {
      ...aGuardian({ name: name ?? '', phone: phone ?? '' }),
      idNumber,
      ...(workplace !== undefined && { workplace }),
    });
  await county.does('access', directorId, 'register_person', aPerson());
  const { bornOn = '', idNumber } = child;
  const details = { sex: 'female', bornOn, idNumber, school: '安定小学' } as const;
  await county.does('registry', childId, 'register_child', {
    ...aChild({ responsibilities: childFile.guardians }),
    details,
  });
  const state = await accepted(county.run(sent(draft(), 0)));
  await county.settle();
  return { county, sheet: { textHash: state.textHash } };
};

/** The state of a command that has to be taken. */
export const accepted = async (answer: ReturnType<typeof handle>): Promise<AgreementState> => {
  const outcome = await answer;
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return AgreementState.parse(outcome.state);
};
