// The first officer of a county is entered by an operator with the county's own keys; everybody else by officers.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { setting } from '#functions/aws/config.ts';
import { handle } from '#functions/kernel/handle.ts';
import { slices } from '#functions/slices.ts';
import { mintId } from '#shared/kernel/id.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { takeLocalEnvironment } from './local-environment.ts';
import { commandWorld } from './world.ts';

/** Who is to be the first officer; never sent through a queue, for it names a person. */
type FirstOfficer = Readonly<{
  personId: string;
  name: string;
  phone: string;
  openid: string;
  fromOn: string;
}>;

/** Registers the officer and gives the role, by commands of the system. Doing it again changes nothing. */
const enterFirstOfficer = async (officer: FirstOfficer): Promise<void> => {
  const world = commandWorld(slices);
  const { personId: id, fromOn, ...personal } = officer;
  const region = `${setting('COUNTY')}000000`;
  const commands = [
    { type: 'register_person', data: { region, ...personal }, done: 'person_already_registered' },
    { type: 'grant_role', data: { region, role: 'officer', fromOn }, done: 'role_already_held' },
  ];
  for (const { type, data, done } of commands) {
    const commandId = `first_officer#${type}`;
    const outcome = await handle(world, { slice: 'access', id, type, data, commandId, by: 'system' });
    if (isRefusal(outcome) && outcome.refused !== done) {
      throw new Error(`${type} was refused: ${outcome.refused} ${outcome.field ?? ''}`);
    }
  }
};

if (import.meta.main) {
  const text = { type: 'string' } as const;
  const options = { name: text, phone: text, openid: text, personId: text, fromOn: text };
  const { name, phone, openid, ...chosen } = parseArgs({ options }).values;
  if (!name || !phone || !openid) throw new Error('Give --name, --phone and --openid');
  takeLocalEnvironment();
  const {
    personId = mintId('person', Date.now(), randomBytes(16)),
    fromOn = countyDate(new Date().toISOString()),
  } = chosen;
  await enterFirstOfficer({ personId, name, phone, openid, fromOn });
  process.stdout.write(`${personId} is an officer of ${setting('COUNTY')}\n`);
}
