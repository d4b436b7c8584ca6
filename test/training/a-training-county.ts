// A county in memory with directors of two villages, their supervisor and an officer, who plan, enrol, scan and tick as themselves.
import { computedId } from '#functions/kernel/computed-id.ts';
import { handle } from '#functions/kernel/handle.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import type { PlanTraining, Scan, Way } from '#shared/training/contract.ts';
import { aCounty } from '../kit/county.ts';
import { nth } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';
import { anOffice } from '../kit/ways.ts';
import { IN, OUT, shownAt } from './a-door.ts';
import { aPlan, codeKey, colleague, director, officer, supervisor, trainingId } from './a-session.ts';

const people = [director, colleague, supervisor, officer];
const NAMES = ['沈桂兰', '陈梅', '顾海燕', '石建国'];

/** WeChat's name of the n-th of these people. */
const openidOf = ({ personId }: Actor): string => `openid-${personId}`;

/** Every deed is followed to its end unless it is told not to. */
export const aTrainingCounty = async (startAt?: string) => {
  const county = aCounty(startAt);
  const office = anOffice(county);
  // The codes of a session are signed with the random bytes of its planning, which tests must know.
  const world = { ...county.world, random: () => Buffer.from(codeKey, 'base64url') };
  let sent = 0;
  for (const [n, person] of people.entries()) {
    const { personId, role, region } = person;
    const entry = aPerson({
      region,
      name: NAMES[n] ?? '',
      phone: `1390000222${n}`,
      openid: openidOf(person),
    });
    await county.vault.ensureKey(personId, region);
    await county.does('access', personId, 'register_person', entry);
    await county.does('access', personId, 'grant_role', aRole({ role, region }));
  }

  /** Sends a command as this person; what follows is left to happen. */
  const sends = (actor: Actor, id: string, type: string, data: unknown, commandId?: string) =>
    county.run({
      slice: 'training',
      id,
      type,
      data,
      commandId: commandId ?? nth('command', 700_000 + ++sent),
      by: actor.personId,
      actor,
    });
  /** The same, which must be accepted, with all that follows. */
  const does = async (actor: Actor, id: string, type: string, data: unknown): Promise<unknown> => {
    const outcome = await sends(actor, id, type, data);
    if (isRefusal(outcome)) throw new Error(`${type} was refused: ${JSON.stringify(outcome)}`);
    await county.settle();
    return outcome.state;
  };
  const attendanceOf = ({ personId }: Actor, session = trainingId): string =>
    computedId('attendance', session, personId);
  const scanOf = (way: Way, moment: string, changed: Partial<Scan> = {}): Scan => ({
    trainingId,
    code: shownAt(moment, way),
    scanId: nth('scan', ++sent),
    scannedAt: moment,
    held: false,
    ...changed,
  });
  const scans = async (actor: Actor, way: Way, moment: string, changed: Partial<Scan> = {}) => {
    county.setTime(moment);
    const type = way === 'in' ? 'check_in' : 'check_out';
    const outcome = await sends(actor, attendanceOf(actor), type, scanOf(way, moment, changed));
    await county.settle();
    return outcome;
  };

  return {
    ...county,
    sends,
    acts: does,
    attendanceOf,
    scanOf,
    scans,
    /** The officer plans a session of the county's directors. */
    plans: async (changed: Partial<PlanTraining> = {}, id = trainingId): Promise<unknown> => {
      const data = { level: 'county', region: officer.region, ...aPlan(), ...changed };
      const commandId = nth('command', 700_000 + ++sent);
      const by = { by: officer.personId, actor: officer };
      const outcome = await handle(world, { slice: 'training', id, type: 'plan', data, commandId, ...by });
      if (isRefusal(outcome)) throw new Error(`The plan was refused: ${JSON.stringify(outcome)}`);
      await county.settle();
      return outcome.state;
    },
    /** Comes in, stays and goes out. */
    attends: async (actor: Actor): Promise<readonly (Refusal | object)[]> => [
      await scans(actor, 'in', IN),
      await scans(actor, 'out', OUT),
    ],
    /** Delivers all news so far; for whom it was, told at once or held for its hour, as `<person's name>: <template>`. */
    heard: async (): Promise<readonly string[]> => {
      for (const { effectId, effect } of county.notices.splice(0)) await office.work(effectId, effect);
      const told = office.raised().map(({ personId, template }) => {
        const n = people.findIndex((person) => person.personId === personId);
        return `${NAMES[n]}: ${template}`;
      });
      return told.toSorted();
    },
  };
};

export type TrainingCounty = Awaited<ReturnType<typeof aTrainingCounty>>;
