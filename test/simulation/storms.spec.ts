// Two hundred counties more, on another worker beside the first; and what all of them go through is no small thing.
import { describe, expect, it } from 'vitest';
import { type Story, simulate } from './simulation.ts';
import { firstFailed, told } from './telling.ts';

const SEEDS_A_TEST = 100;
const STORIES = 40;
const LIMIT_MS = 180_000;

describe('a county at work in a cloud that repeats, reorders, loses, throttles and dies', () => {
  it.each([301, 401])(
    `is at rest as Records say, seeds from %i`,
    async (from) => {
      const failed = await firstFailed(from, SEEDS_A_TEST);
      if (failed) expect.fail(await told(failed));
    },
    LIMIT_MS,
  );
});

const heard = async (seed: number): Promise<readonly string[]> => {
  const lines: string[] = [];
  await simulate(seed, undefined, (line) => lines.push(line));
  return lines;
};

it('tells the same story twice', async () => {
  for (const seed of [3, 17]) expect(await heard(seed)).toEqual(await heard(seed));
});

it(
  'is no empty story: everybody takes part and every kind of fault is met',
  async () => {
    const stories: Story[] = [];
    const lines: string[] = [];
    for (let seed = 1; seed <= STORIES; seed++)
      stories.push(await simulate(seed, undefined, (line) => lines.push(line)));
    expect(stories.reduce((sum, { commits }) => sum + commits, 0)).toBeGreaterThan(STORIES * 60);
    const met = [
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
    for (const kind of met)
      expect(
        lines.some((line) => kind.test(line)),
        String(kind),
      ).toBe(true);
  },
  LIMIT_MS,
);
