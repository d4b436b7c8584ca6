// E6: five thousand messages in bad weather, each of which ends as exactly one thing.
import { setup } from '../adapters/tables-running.ts';
import { openNewsHouse } from '../kit/news-house.ts';
import { providerStorm } from '../kit/provider-storm.ts';
import { endingOf, endingsOf, livesOf, takenBy, textsOf, wechatAccounts } from '../kit/storm-accounts.ts';
import { openDoors } from './news-doors.ts';
import { type Result, rounded } from './result.ts';

const MESSAGES = 5_000;
const PEOPLE = 355;
const WORKERS = 4;
const SEED = Number(process.env['STORM_SEED'] ?? 1);

/** E6 as a row of the table. */
export const stormCounts = async (): Promise<readonly Result[]> => {
  const stop = await setup();
  const house = await openNewsHouse();
  try {
    const size = { messages: MESSAGES, people: PEOPLE, seed: SEED };
    const story = await providerStorm(house, await openDoors(WORKERS), size);
    const lives = livesOf(story.commits);
    const log = house.wechat.sends();
    const { sent, accepted, taken, takenInSilence } = wechatAccounts(lives, PEOPLE, log);
    const ended = lives.filter((life) => endingsOf(life) === 1).length;
    const twice =
      lives.filter((life) => takenBy(life, /^wechat/).length > 1).length +
      Object.values(textsOf(house)).filter((n) => n > 1).length;
    const isSame =
      JSON.stringify(sent) === JSON.stringify(accepted) && taken === sent.length + takenInSilence;
    const counts = Map.groupBy(lives, endingOf);
    const told = [...counts].map(([ending, all]) => `${ending} ${all.length}`).toSorted();
    return [
      {
        id: 'E6',
        what: `${MESSAGES} messages in a storm of both providers: ended as exactly one thing`,
        ours: ended,
        unit: '',
        goal: `all ${lives.length}, none twice`,
        ok: ended === lives.length && twice === 0 && isSame,
        note: `${lives.length} with all that followed: ${told.join(', ')}; WeChat took ${taken}, ${takenInSilence} of them in silence; ${twice} twice; ${rounded(story.seconds, 0)} s, seed ${SEED}`,
      },
    ];
  } finally {
    await house.end();
    await stop();
  }
};
