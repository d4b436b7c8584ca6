// A county in memory with one family, a director and a supervisor, who draw up, sign, witness and file as themselves.
import { AgreementState } from '#shared/entrustment/contract.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import type { GuardianParticulars, RegisterChild } from '#shared/registry/contract.ts';
import { aCounty } from '../kit/county.ts';
import { nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';
import { assist, type Command, draft, file, sign, witness } from './asking.ts';
import {
  child,
  childId,
  directorId,
  father,
  fatherId,
  grandmother,
  grandmotherId,
  mother,
  motherId,
  file as openFile,
  supervisorId,
} from './family.ts';

const people = { [fatherId]: father, [motherId]: mother, [grandmotherId]: grandmother };

const entryOf = ({ name = '', phone = '', idNumber }: GuardianParticulars) => ({
  village: VILLAGE,
  name,
  phone,
  ...(idNumber !== undefined && { idNumber }),
});

/** A child of the family, or another of the same household when `changed` says so. */
export const familyChild = (changed: Partial<RegisterChild> = {}): Partial<RegisterChild> => ({
  details: {
    sex: 'female',
    bornOn: child.bornOn ?? '',
    ...(child.idNumber !== undefined && { idNumber: child.idNumber }),
    address: '沈徐村十二组8号',
    school: '安定小学',
  },
  responsibilities: openFile.guardians,
  ...changed,
});

/** The family is entered and the child registered; every deed is followed to its end unless it is told not to. */
export const aSigningCounty = async (startAt?: string) => {
  const county = aCounty(startAt);
  let sent = 0;
  for (const [id, phone, role] of [
    [directorId, '13900002222', aRole()],
    [supervisorId, '13900003333', aRole({ role: 'supervisor', region: TOWN })],
  ] as const) {
    const { openid: _, ...person } = aPerson({ phone });
    await county.does('access', id, 'register_person', person);
    await county.does('access', id, 'grant_role', role);
  }
  for (const [id, particulars] of Object.entries(people))
    await county.does('registry', id, 'register_guardian', entryOf(particulars));
  await county.register(childId, familyChild());

  /** Sends it as whoever sends it; what follows is left to happen. */
  const sends = async (command: Command, id = command.id): Promise<AgreementState | Refusal> => {
    const { type, data, by, actor, circumstances } = command;
    const commandId = nth('command', 500_000 + ++sent);
    const coming = { ...(actor && { actor }), ...(circumstances && { circumstances }) };
    const outcome = await county.run({ slice: 'entrustment', id, type, data, commandId, by, ...coming });
    return isRefusal(outcome) ? outcome : AgreementState.parse(outcome.state);
  };
  /** The same, which must be accepted, with all that follows. */
  const does = async (command: Command, id?: string): Promise<AgreementState> => {
    const outcome = await sends(command, id);
    if ('refused' in outcome) throw new Error(`${command.type} was refused: ${outcome.refused}`);
    await county.settle();
    return outcome;
  };
  /** Everybody has signed and the village witnessed. */
  const witnessed = async (drafting = draft(), id?: string): Promise<AgreementState> => {
    const sheet = await does(drafting, id);
    const of = { childId: drafting.data.childId };
    await does(sign(sheet, fatherId, of), id);
    await does(sign(sheet, motherId, of), id);
    await does(assist(sheet, grandmotherId, of), id);
    return does(witness(sheet), id);
  };
  return {
    ...county,
    sends,
    acts: does,
    witnessed,
    /** And the town filed it. */
    filed: async (drafting = draft(), id?: string, number?: string): Promise<AgreementState> => {
      await witnessed(drafting, id);
      return does(file(number), id);
    },
  };
};

export type SigningCounty = Awaited<ReturnType<typeof aSigningCounty>>;
