// Two hundred counties more, on another worker beside the first; and what half of them go through is no small thing.
import { expect, it } from 'vitest';
import { type Story, simulate } from './simulation.ts';
import { firstFailed, told } from './telling.ts';

const SEEDS_A_TEST = 100;
const LIMIT_MS = 180_000;

/** What everybody's part and every kind of fault come to in the lines of a story. */
const kinds: readonly RegExp[] = [
  /is killed/,
  /is throttled/,
  /its answer lost/,
  /is moved/,
  /is taken/,
  /never sees/,
  /gives up/,
  /time leaps/,
  /replay has switched/,
  /visit\.corrected/,
  /visit\.stayed_overdue/,
  /following\.moved/,
  /following\.ended/,
  /role\.ended/,
  /"refused":"command_reused"/,
  /visit\.mangled/,
  /sheet\.redrafted/,
  /sheet\.signed \+ sheet\.agreed/,
  /sheet\.filed/,
  /sheet\.ended/,
  /signing\.asked_again/,
  /paper\.drawn_up/,
  /cover\.lacked_long/,
  /"refused":"already_signed"/,
  /"refused":"child_closed"/,
  /by wechat arrives/,
  /by sms arrives/,
  /arrives, unheard/,
  /refused \(nothing\), unheard/,
  /refused \(43101\)/,
  /refused \((45009|45011)\)/,
  /refused \(40001\)/,
  /refused \(http_502\)/,
  /given token-\d+ by force/,
  /notification\.held/,
  /notification\.deferred/,
  /notification\.uncertain/,
  /notification\.turned_down/,
  /notification\.told_in_digest/,
  /notification\.expired/,
  /notification\.cancelled/,
  /notification\.stayed_unread/,
  /notification\.undelivered/,
  /credit\.told/,
  /credit\.heard/,
  /credit\.emptied/,
  /credit\.withdrawn/,
  /credit\.given_back/,
  /hour\.chosen/,
  /call\.opened/,
  /call\.escalated/,
  /call\.done/,
];

it(
  'is at rest as Records say, seeds from 301, and no empty story: everybody takes part and every kind of fault is met',
  async () => {
    const unmet = new Set(kinds);
    const hear = (line: string): void => {
      for (const kind of unmet) if (kind.test(line)) unmet.delete(kind);
    };
    let commits = 0;
    const count = (story: Story): void => {
      commits += story.commits;
    };
    const failed = await firstFailed(301, SEEDS_A_TEST, count, hear);
    if (failed) expect.fail(await told(failed));
    expect([...unmet].map(String)).toEqual([]);
    expect(commits).toBeGreaterThan(SEEDS_A_TEST * 60);
  },
  LIMIT_MS,
);

it(
  'is at rest as Records say, seeds from 401',
  async () => {
    const failed = await firstFailed(401, SEEDS_A_TEST);
    if (failed) expect.fail(await told(failed));
  },
  LIMIT_MS,
);

const heard = async (seed: number): Promise<readonly string[]> => {
  const lines: string[] = [];
  await simulate(seed, undefined, (line) => lines.push(line));
  return lines;
};

it('tells the same story twice', async () => {
  for (const seed of [3, 17]) expect(await heard(seed)).toEqual(await heard(seed));
});
