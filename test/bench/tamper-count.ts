// D3: how many of eight kinds of tampering stay unfound, over packs, records and checkpoints, by the tests' own ways.
import { aPack, printOf, someKeys } from '../evidence/a-pack.ts';
import { byInsiders, byOutsiders, bySwappedKeys, missedOf } from '../evidence/tampering.ts';
import { checkpointTampering } from '../log/checkpoint-tampering.ts';
import { LENGTH, missedIn, skills, ways } from '../log/tampering.ts';
import type { Result } from './result.ts';

const TIMES = 2_000;

type Count = Readonly<{ what: string; classes: number; missed: readonly string[] }>;

const missedTimes = (what: string, isMissed: (n: number) => boolean): readonly string[] =>
  Array.from({ length: TIMES }, (_, n) => n)
    .filter(isMissed)
    .map(() => what);

const ofPacks = (): Count => {
  const keys = someKeys('county');
  const pack = aPack(keys);
  const known = [printOf(keys.log), printOf(keys.seal)];
  const all = [...byInsiders(keys), ...byOutsiders, bySwappedKeys(someKeys('other'))];
  return {
    what: 'packs of evidence',
    classes: all.length,
    missed: all.flatMap((one) => missedOf(pack, one, known, TIMES).map(() => one.what)),
  };
};

// Every pair of places with every skill comes up in turn.
const ofRecords = (): Count => {
  const isMissed = (tamper: (typeof ways)[string]) => (n: number) => {
    const skill = skills[n % skills.length] ?? 'chained again';
    const [i, j] = [Math.floor(n / skills.length) % LENGTH, Math.floor(n / (skills.length * LENGTH))];
    return missedIn(tamper(i, j % LENGTH, skill)).length > 0;
  };
  const all = Object.entries(ways);
  return {
    what: 'records',
    classes: all.length,
    missed: all.flatMap(([what, tamper]) => missedTimes(what, isMissed(tamper))),
  };
};

const ofCheckpoints = async (): Promise<Count> => {
  const all = Object.entries((await checkpointTampering()).ways);
  return {
    what: 'checkpoints',
    classes: all.length,
    missed: all.flatMap(([what, isFound]) => missedTimes(what, (n) => !isFound(n, Math.imul(n, 7919) >>> 4))),
  };
};

/** D3 as rows of the table. */
export const tamperCount = async (): Promise<readonly Result[]> =>
  [ofPacks(), ofRecords(), await ofCheckpoints()].map(({ what, classes, missed }) => ({
    id: 'D3',
    what: `tamperings of ${what} that are not found by their name`,
    ours: missed.length,
    unit: '',
    goal: '0',
    ok: missed.length === 0,
    note: `${classes} ways, ${TIMES.toLocaleString('en')} each${missed.length > 0 ? `; missed: ${[...new Set(missed)].join(', ')}` : ''}`,
  }));
