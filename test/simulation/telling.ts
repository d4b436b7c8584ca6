// A story that went wrong is told with its seed, its faults, its last steps, and the line that tells it again.
import { type Story, simulate } from './simulation.ts';

const LAST_STEPS = 40;
const FIRST_FAULTS = 6;
const WIDTH = 400;

/** Tells a failed story: runs its seed once more and keeps its last steps. */
export const told = async ({ seed, faults }: Story): Promise<string> => {
  const lines: string[] = [];
  await simulate(seed, undefined, (line) => {
    lines.push(line.slice(0, WIDTH));
    if (lines.length > LAST_STEPS) lines.shift();
  });
  const more = faults.length - FIRST_FAULTS;
  return [
    `Seed ${seed}:`,
    ...faults.slice(0, FIRST_FAULTS).map((fault) => `  ${fault.slice(0, WIDTH)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    'The last steps:',
    ...lines.map((line) => `  ${line}`),
    `Again: npm run simulate -- --from ${seed} --seeds 1 --aloud`,
  ].join('\n');
};

/** The first story of these seeds that went wrong; `hear` gets every line of them. */
export const firstFailed = async (
  from: number,
  seeds: number,
  onTold: (story: Story) => void = () => {},
  hear?: (line: string) => void,
): Promise<Story | undefined> => {
  for (let seed = from; seed < from + seeds; seed++) {
    const story = await simulate(seed, undefined, hear);
    onTold(story);
    if (story.faults.length > 0) return story;
  }
  return undefined;
};
