// The county's keys are changed by an operator while everybody works: nobody is signed out, and no record is touched.
import { parseArgs } from 'node:util';
import { dynamo } from '#functions/aws/clients.ts';
import { setting } from '#functions/aws/config.ts';
import { ringKeeper } from '#functions/aws/ring-keeper.ts';
import { dropOldTownKeys, type Rotating, rotateTown } from '#functions/aws/town-rotation.ts';
import { significant, townOf } from '#shared/kernel/region.ts';
import { takeLocalEnvironment } from './local-environment.ts';
import { surroundings } from './surroundings.ts';

const SHOWN_EVERY = 100;
const MINUTE_MS = 60_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const openRotating = (): Rotating => {
  const client = dynamo();
  const place = { table: setting('VAULT_TABLE'), keyId: setting('VAULT_KEY_ID'), county: setting('COUNTY') };
  return {
    client,
    vault: place.table,
    views: setting('VIEWS_TABLE'),
    ring: ringKeeper(client, place, { now: Date.now, random: surroundings.random }),
    random: surroundings.random,
    now: Date.now,
    pause: surroundings.pause,
    onProgress: (town, done) => {
      if (done % SHOWN_EVERY === 0) say(`${town}: ${done} keys wrapped anew`);
    },
  };
};

const rotate = async (doing: Rotating, town: string): Promise<boolean> => {
  const { how, generation, keys } = await rotateTown(doing, town);
  say(
    how === 'rotated'
      ? `${town}: key ${generation} is new, ${keys} keys wrapped anew`
      : `${town}: an earlier change to key ${generation} is now whole, ${keys} keys wrapped anew; run again for another key`,
  );
  return true;
};

const STILL = {
  too_soon: (count: number) =>
    `a door may not know the new key yet; run again in ${Math.ceil(count / MINUTE_MS)} minutes`,
  keys: (count: number) => `${count} keys are still wrapped under an old one; run without --drop-old first`,
  rows: (count: number) => `${count} rows still carry old wraps; run npm run replay first`,
};

const drop = async (doing: Rotating, town: string): Promise<boolean> => {
  const outcome = await dropOldTownKeys(doing, town);
  say(
    'why' in outcome
      ? `${town}: nothing was dropped: ${STILL[outcome.why](outcome.count)}`
      : `${town}: dropped ${outcome.dropped.length > 0 ? `key ${outcome.dropped.join(', ')}` : 'nothing, there is one key only'}`,
  );
  return !('why' in outcome);
};

const options = {
  session: { type: 'boolean', default: false },
  town: { type: 'string' },
  all: { type: 'boolean', default: false },
  'drop-old': { type: 'boolean', default: false },
} as const;

const main = async (): Promise<number> => {
  const { session, town, all, 'drop-old': dropOld } = parseArgs({ options }).values;
  if (!session && !all && town === undefined) throw new Error('Give --session, --town <code> or --all');
  takeLocalEnvironment();
  const doing = openRotating();
  if (session) {
    const kid = await doing.ring.rotateSession(dropOld);
    say(dropOld ? `${kid} signs alone: every older token is over` : `${kid} is new; older tokens live on`);
  }
  const every = all ? (await doing.ring.towns()).map((each) => each.town) : [];
  const towns = town === undefined ? every : [significant(townOf(town.padEnd(12, '0')))];
  let isWhole = true;
  for (const one of towns) isWhole = (await (dropOld ? drop : rotate)(doing, one)) && isWhole;
  return isWhole ? 0 : 1;
};

process.exitCode = await main();
