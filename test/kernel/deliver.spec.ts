// News reaches each person of its audience at most once, and ends as exactly one thing whatever the channel does.
import { beforeEach, describe, expect, test } from 'vitest';
import { type Channel, deliver, type Sent } from '#functions/kernel/deliver.ts';
import type { Dispatched, Effect } from '#functions/kernel/effect.ts';
import { aCounty } from '../kit/county.ts';
import { COUNTY, nth, TODAY, TOWN, VILLAGE } from '../kit/ids.ts';
import { aPerson, aRole } from '../kit/people.ts';

type Notice = Dispatched<Extract<Effect, { kind: 'notify' }>>;
const news: Notice = {
  effectId: `visits/${nth('child')}#4#0`,
  depth: 1,
  effect: { kind: 'notify', template: 'visit_due', role: 'director', region: VILLAGE, about: nth('child') },
};
const START = '2026-06-12T01:00:00.000Z';
const AFTER_THE_LEASE = '2026-06-12T01:01:01.000Z';

let county = aCounty(START);
let calls: string[] = [];
let told: string[] = [];

beforeEach(() => {
  county = aCounty(START);
  calls = [];
  told = [];
});

const person = async (n: number, role = aRole(), changed = {}): Promise<void> => {
  const data = aPerson({ phone: `1390000000${n}`, openid: `openid-of-number-${n}`, ...changed });
  await county.does('access', nth('person', n), 'register_person', data);
  await county.does('access', nth('person', n), 'grant_role', role);
};

/** A channel that answers these one after another, and `sent` from then on. */
const channel = (...answers: readonly (Sent | Error)[]): Channel => ({
  send: async (openid, template) => {
    calls.push(openid);
    told.push(`${openid} ${template}`);
    const answer = answers[calls.length - 1] ?? { ending: 'sent' };
    if (answer instanceof Error) throw answer;
    return answer;
  },
});
const delivering = (via: Channel, message = news) => deliver(county.world, county.reader, via, message);
const DONE = { again: false, unheard: 0 };
const AGAIN = { again: true, unheard: 0 };
const UNHEARD = { again: false, unheard: 1 };

/** The facts of every notification so far, and the reasons given. */
const facts = (): readonly string[] =>
  county.records
    .all()
    .filter(({ stream }) => stream.startsWith('notifications/'))
    .flatMap(({ events }) => events)
    .map((event) => [event.type.replace('notification.', ''), event['reason']].filter(Boolean).join(' '));

describe('a notice', () => {
  test('is sent once to the director, and never again however often it comes', async () => {
    await person(1);
    for (let again = 0; again < 4; again++) expect(await delivering(channel())).toEqual(DONE);
    expect(calls).toEqual(['openid-of-number-1']);
    expect(facts()).toEqual(['claimed', 'sent']);
  });

  test('is sent to everybody who holds the role, once each', async () => {
    await person(1);
    await person(2);
    expect(await delivering(channel())).toEqual(DONE);
    expect(calls.toSorted()).toEqual(['openid-of-number-1', 'openid-of-number-2']);
  });

  test('to a person whom WeChat does not know ends as rejected, and is counted as unheard', async () => {
    await person(1, aRole(), { openid: undefined });
    expect(await delivering(channel())).toEqual(UNHEARD);
    expect([calls, facts()]).toEqual([[], ['claimed', 'rejected no_channel']]);
  });

  test('that the platform rejects for good is not tried again', async () => {
    await person(1);
    const via = channel({ ending: 'rejected', reason: '43101' });
    expect([await delivering(via), await delivering(via)]).toEqual([UNHEARD, DONE]);
    expect([calls.length, facts()]).toEqual([1, ['claimed', 'rejected 43101']]);
  });
});

describe('news for a guardian', () => {
  const guardianId = nth('guardian');
  const theirs: Notice = {
    ...news,
    effect: { ...news.effect, guardianId, template: 'entrustment_to_sign', instead: 'entrustment_help_sign' },
  };
  const OWN = ['openid-of-number-5 entrustment_to_sign'];
  const STANDING_IN = 'openid-of-number-1 entrustment_help_sign';
  const bind = () =>
    county.does('access', nth('person', 5), 'bind_guardian', {
      guardianId,
      invitation: nth('invitation'),
      region: VILLAGE,
    });

  test('goes to their own account and to nobody of the staff', async () => {
    await person(1);
    await person(5, aRole({ role: 'supervisor', region: TOWN }));
    await bind();
    expect(await delivering(channel(), theirs)).toEqual(DONE);
    expect([calls, told]).toEqual([['openid-of-number-5'], OWN]);
  });

  test('who has no account, or has one no more, goes to whoever holds the role, in words for them', async () => {
    await person(1);
    expect(await delivering(channel(), theirs)).toEqual(DONE);
    await person(5, aRole({ role: 'supervisor', region: TOWN }));
    await bind();
    await county.does('access', nth('person', 5), 'end_guardian', { guardianId });
    expect(await delivering(channel(), { ...theirs, effectId: `visits/${nth('child')}#5#0` })).toEqual(DONE);
    expect(told).toEqual([STANDING_IN, STANDING_IN]);
  });

  test('who has no account, and for whom nobody stands in, is sent to nobody and is no fault', async () => {
    await person(1);
    const { instead: _, ...effect } = theirs.effect;
    expect(await delivering(channel(), { ...theirs, effect })).toEqual(DONE);
    expect([calls, facts()]).toEqual([[], []]);
  });
});

describe('when nobody holds the role today', () => {
  const supervisor = aRole({ role: 'supervisor', region: TOWN });
  const officer = aRole({ role: 'officer', region: COUNTY });

  test('the director’s news goes to the supervisor, and that one’s to the officer', async () => {
    await person(3, officer);
    await delivering(channel());
    await person(2, supervisor);
    await delivering(channel(), { ...news, effectId: 'another#1#0' });
    expect(calls).toEqual(['openid-of-number-3', 'openid-of-number-2']);
  });

  test('a role that has ended, or has not begun, is held by nobody', async () => {
    await person(1);
    await county.does('access', nth('person', 1), 'end_role', {
      role: 'director',
      region: VILLAGE,
      untilOn: TODAY,
    });
    await person(2, aRole({ fromOn: '2026-06-13' }));
    await person(3, supervisor);
    await delivering(channel());
    expect(calls).toEqual(['openid-of-number-3']);
  });

  test('a role that ends later is still held', async () => {
    await person(1);
    await county.does('access', nth('person', 1), 'end_role', {
      role: 'director',
      region: VILLAGE,
      untilOn: '2026-06-13',
    });
    await delivering(channel());
    expect(calls).toEqual(['openid-of-number-1']);
  });

  test('and nobody stands above, it is a fault that somebody must see', async () => {
    await expect(delivering(channel())).rejects.toThrow('Nobody');
    expect(facts()).toEqual([]);
  });
});

describe('two workers with one notice', () => {
  test('at once send it once, and the one who came second comes again', async () => {
    await person(1);
    const via = channel();
    const endings = await Promise.all([delivering(via), delivering(via)]);
    expect(endings.filter(({ again }) => again)).toHaveLength(1);
    expect(calls).toHaveLength(1);
    expect(facts()).toEqual(['claimed', 'sent']);
  });

  test('one of which died while sending: it may have arrived, so it is never sent again', async () => {
    await person(1);
    await expect(delivering(channel(new Error('killed')))).rejects.toThrow('killed');
    expect(await delivering(channel())).toEqual(AGAIN);
    county.setTime(AFTER_THE_LEASE);
    expect(await delivering(channel())).toEqual(UNHEARD);
    expect(await delivering(channel())).toEqual(DONE);
    expect([calls.length, facts()]).toEqual([1, ['claimed', 'uncertain lease_over']]);
  });
});

describe('a passing fault', () => {
  test('lets the notice be claimed and sent later', async () => {
    await person(1);
    const via = channel({ ending: 'deferred', reason: '-1' });
    expect([await delivering(via), await delivering(via), await delivering(via)]).toEqual([
      AGAIN,
      DONE,
      DONE,
    ]);
    expect([calls.length, facts()]).toEqual([2, ['claimed', 'deferred -1', 'claimed', 'sent']]);
  });

  test('for one person of two sends again to that one only', async () => {
    await person(1);
    await person(2);
    const via = channel({ ending: 'deferred', reason: '45009' });
    expect([await delivering(via), await delivering(via)]).toEqual([AGAIN, DONE]);
    expect(new Set(calls).size).toBe(2);
    expect(calls).toHaveLength(3);
  });

  test('that leaves it open whether it arrived is never sent again', async () => {
    await person(1);
    const via = channel({ ending: 'uncertain', reason: 'no_answer' });
    expect([await delivering(via), await delivering(via)]).toEqual([UNHEARD, DONE]);
    expect([calls.length, facts()]).toEqual([1, ['claimed', 'uncertain no_answer']]);
  });
});

test('two matters about one child are two messages', async () => {
  await person(1);
  await delivering(channel());
  await delivering(channel(), { ...news, effectId: `visits/${nth('child')}#5#0` });
  expect(calls).toHaveLength(2);
});
