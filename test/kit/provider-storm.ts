// Days of bad weather at WeChat and the SMS provider: thousands of messages on their way through the real doors while every answer may fail.
import type { Commit } from '#functions/kernel/commit.ts';
import { type Chance, chanceOf } from '../simulation/chance.ts';
import { type Doors, startClock } from './news-hands.ts';
import type { NewsHouse } from './news-house.ts';
import { type Size, stormHands } from './storm-hands.ts';
import type { Told } from './storm-news.ts';

const SEND = '/cgi-bin/message/subscribe/send';
const SMS = '/sms';
// A Thursday, nine in the morning in the county.
const BEGIN = '2026-06-11T01:00:00.000Z';
const AT_NIGHT = '2026-06-11T14:30:00.000Z';
const AFTER_THE_PAUSE = '2026-06-11T17:00:00.000Z';
const NEXT_EIGHT = '2026-06-12T00:00:00.000Z';
const NEXT_NIGHT = '2026-06-12T14:30:00.000Z';
const TEN_DAYS_ON = '2026-06-22T01:00:00.000Z';
const DAY = 24 * 60;

/** Which share of the calls comes to which end. */
const FAIR = {
  '-1': 0.05,
  '500': 0.03,
  '43101': 0.01,
  '47003': 0.02,
  drop: 0.02,
  dropAfterAccept: 0.02,
};
const OUTAGE = { '-1': 0.6, '500': 0.25, drop: 0.02 };
const SMS_WEATHER = { '503': 0.04, drop: 0.02, dropAfterAccept: 0.02 };
/** A token is refused to several at once. */
const TOKEN_REFUSED: readonly object[] = Array(4).fill({ errcode: 40001 });
/** Every fault once, whatever the weather draws. */
const ONE_OF_EACH: readonly object[] = [
  ...TOKEN_REFUSED,
  { errcode: 47003 },
  { dropAfterAccept: true },
  { drop: true },
  { errcode: -1 },
  { status: 500 },
  { errcode: 43101 },
];
/** In the middle of the morning the platform has had enough for today. */
const DAY_SPENT: readonly object[] = [...Array(8).fill({ delayMs: 0 }), { errcode: 45009 }];
const THROTTLED = { smsCode: 'isv.BUSINESS_LIMIT_CONTROL' };

/** Throttles of the SMS provider among calls that go well; drawn, so that the seed decides them. */
const throttles = (chance: Chance): readonly object[] => [
  THROTTLED,
  ...Array.from({ length: 60 }, () => (chance.hits(0.2) ? THROTTLED : { delayMs: 0 })),
];

/** All that was told, every fact that came of it, how long it took, and how many batches their workers did not survive. */
export type Story = Readonly<{
  told: readonly Told[];
  commits: readonly Commit[];
  seconds: number;
  deaths: number;
}>;

/** Plays it through to its end: everything is told, one way or another, or will never be. */
export const providerStorm = async (house: NewsHouse, doors: Doors, size: Size): Promise<Story> => {
  const began = performance.now();
  const { seed } = size;
  const weather = (path: string, shares: object) => house.control('weather', { path, seed, shares });
  const fault = (path: string, next: readonly object[]) => house.control('faults', { path, next });
  const clock = startClock(BEGIN);
  try {
    const { so, tell, tick, minutes, show, matter, open, tap } = await stormHands(house, doors, clock, size);
    await matter(true, 1);
    await weather(SEND, FAIR);
    await weather(SMS, SMS_WEATHER);
    await fault(SEND, ONE_OF_EACH);
    await fault(SMS, throttles(chanceOf(seed)));
    await tell(0.54);
    await minutes(1, 1, 2, 4, 8);

    await weather(SEND, OUTAGE);
    await tell(0.15);
    await minutes(1, 1, 2, 2, 4, 6);
    await weather(SEND, FAIR);
    await minutes(5, 10);

    await fault(SEND, DAY_SPENT);
    await tell(0.2);
    await open();
    await minutes(5, 60);
    clock.to(AT_NIGHT);
    await tell(0.03, 'risk_turned_red');
    await tell(0.02);
    await tick();
    clock.to(AFTER_THE_PAUSE);
    await tell(0.02);
    await tick();

    await matter(false, 2);
    await tap();
    clock.to(NEXT_EIGHT);
    await fault(SEND, TOKEN_REFUSED);
    await tick();
    await minutes(1, 2, 5, 10, 15, 15, 30, 60);
    clock.to(NEXT_NIGHT);
    await tell(0.04);
    await tick();
    // Nothing of the cloud moves for days.
    clock.to(TEN_DAYS_ON);
    await tick();
    await minutes(1, 5, 15, 15, 15, 60, DAY, DAY, DAY);
    await show();
    return { ...so, seconds: (performance.now() - began) / 1_000 };
  } finally {
    clock.end();
  }
};
