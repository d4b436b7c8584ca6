// Everything that must hold once a story is at rest.
import { acceptanceFaults } from './checks/acceptances.ts';
import { chainsBroken, commandFaults } from './checks/commands.ts';
import { creditFaults } from './checks/credits.ts';
import { digestFaults } from './checks/digests.ts';
import { fateFaults } from './checks/fates.ts';
import { figureFaults } from './checks/figures.ts';
import { leaks, lostEffects, setAsideFaults } from './checks/news.ts';
import { platformFaults } from './checks/platform.ts';
import { counterFaults, dueFaults, rowFaults } from './checks/rows.ts';
import { sheetFaults } from './checks/sheets.ts';
import type { County } from './county.ts';
import type { Running } from './running.ts';

// At rest a replay finds nothing to correct, and puts what it rebuilt in use.
const replayFaults = ({ replayed, pace }: Running): readonly string[] => {
  if (!pace.hasOperator) return [];
  const [last] = replayed;
  if (!last) return ['A replay at rest never ended'];
  return last.differences.map((difference) => `A replay at rest finds ${JSON.stringify(difference)}`);
};

/** The faults of a story at rest; none when all is well. */
export const faultsOf = async (running: Running, county: County): Promise<readonly string[]> => [
  ...chainsBroken(running),
  ...commandFaults(running),
  ...(await rowFaults(running, county)),
  ...counterFaults(running, county),
  ...dueFaults(running, county),
  ...sheetFaults(running),
  ...fateFaults(running),
  ...acceptanceFaults(running),
  ...digestFaults(running),
  ...creditFaults(running, county),
  ...platformFaults(running),
  ...figureFaults(running),
  ...lostEffects(running, county),
  ...leaks(running),
  ...setAsideFaults(running),
  ...replayFaults(running),
];
