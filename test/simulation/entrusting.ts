// A village and its town at work on sheets: often two at once, and sometimes while the child's file is closed or moves.
import type { Actor } from '#shared/kernel/access.ts';
import { townOf } from '#shared/kernel/region.ts';
import type { County, KnownChild, KnownSheet } from './county.ts';
import { closing, type Errand, moving, registering, reopening } from './errands.ts';
import { send, thinkingMs } from './phones.ts';
import type { Running } from './running.ts';
import { assisting, drafting, nextOn } from './sheets.ts';

type Doing = Readonly<{ running: Running; county: County }>;

const directorOf = (county: County, village: string): Actor =>
  county.directors.find(({ region }) => region === village) ?? county.officer;
const supervisorOf = (county: County, village: string): Actor =>
  county.supervisors.find(({ region }) => region === townOf(village)) ?? county.officer;

const latestOf = (county: County, child: KnownChild): KnownSheet | undefined =>
  county.sheets.findLast(({ childId }) => childId === child.id);

const endingCategory = (county: County, child: KnownChild): Errand => ({
  path: `/registry/children/${child.id}/end-category`,
  data: { category: 'left_behind', untilOn: county.today(), evidence: county.secret() },
  learn: () => {},
});

// What may happen to the file in the very moment of a signature.
const meanwhile = ({ running, county }: Doing, child: KnownChild): Errand | undefined => {
  const { chance } = running.cloud;
  const kind = chance.next();
  if (kind < 0.25) return closing(county, child);
  if (kind < 0.4) return moving(county, chance, child);
  return kind < 0.43 ? endingCategory(county, child) : undefined;
};

const signTogether = async (doing: Doing, child: KnownChild, sheet: KnownSheet): Promise<void> => {
  const { running, county } = doing;
  const { chance } = running.cloud;
  const supervisor = supervisorOf(county, child.village);
  const turn = meanwhile(doing, child);
  await Promise.all([
    send(running, county, directorOf(county, child.village), assisting(county, chance, sheet)),
    send(running, county, supervisor, assisting(county, chance, sheet)),
    ...(turn ? [send(running, county, supervisor, turn)] : []),
  ]);
};

const goOn = async (doing: Doing, child: KnownChild): Promise<void> => {
  const { running, county } = doing;
  const { chance } = running.cloud;
  const [director, supervisor] = [directorOf(county, child.village), supervisorOf(county, child.village)];
  if (child.isClosed) {
    await send(running, county, supervisor, reopening(county, child));
    return;
  }
  const sheet = latestOf(county, child);
  if (sheet?.state.status === 'signing' && chance.hits(0.5)) return signTogether(doing, child, sheet);
  const next = sheet && nextOn(county, chance, sheet);
  const { errand, by } = next ?? { errand: drafting(county, chance, child), by: 'either' };
  const isDirectors = by === 'director' || (by === 'either' && chance.hits(0.6));
  await send(running, county, isDirectors ? director : supervisor, errand);
};

/** So many steps on the sheets of the household's children, one after the other. */
export const entrusting = async (running: Running, county: County, steps: number): Promise<void> => {
  const { chance, stage } = running.cloud;
  const village = county.villages[0] ?? '';
  await send(running, county, supervisorOf(county, village), registering(county, chance, village));
  for (let n = 0; n < steps; n++) {
    await stage.wait('a director thinks of a sheet', thinkingMs(running) / 2);
    const child = county.children.filter(({ hasFamily }) => hasFamily).at(chance.hits(0.8) ? 0 : -1);
    if (child) await goOn({ running, county }, child);
  }
};
