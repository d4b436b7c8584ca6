// News reaches each person of its audience at most once, and ends as exactly one thing whatever the channel does.
import { beforeEach, describe, expect, test } from 'vitest';
import { type Channel, deliver, type Sent } from '#functions/kernel/deliver.ts';
import type { Dispatched, Effect } from '#functions/kernel/effect.ts';
import { aCounty } from '../kit/county.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
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

beforeEach(() => {
  county = aCounty(START);
  calls = [];
});

const director = async (n = 1, changed = {}): Promise<void> => {
  const person = aPerson({ phone: `1390000000${n}`, openid: `openid-of-number-${n}`, ...changed });
  await county.does('access', nth('person', n), 'register_person', person);
  await county.does('access', nth('person', n), 'grant_role', aRole());
};

/** A channel that answers these one after another, and `sent` from then on. */
const channel = (...answers: readonly (Sent | Error)[]): Channel => ({
  send: async (openid) => {
    calls.push(openid);
    const answer = answers[calls.length - 1] ?? { ending: 'sent' };
    if (answer instanceof Error) throw answer;
    return answer;
  },
});
const delivering = (via: Channel, message = news) => deliver(county.world, county.reader, via, message);

/** The facts of every notification so far, and the reasons given. */
const facts = (): readonly string[] =>
  county.records
    .all()
    .filter(({ stream }) => stream.startsWith('notifications/'))
    .flatMap(({ events }) => events)
    .map((event) => [event.type.replace('notification.', ''), event['reason']].filter(Boolean).join(' '));

describe('a notice', () => {
  test('is sent once to the director, and never again however often it comes', async () => {
    await director();
    for (let again = 0; again < 4; again++) expect(await delivering(channel())).toBe('done');
    expect(calls).toEqual(['openid-of-number-1']);
    expect(facts()).toEqual(['claimed', 'sent']);
  });

  test('is sent to everybody who holds the role, once each', async () => {
    await director(1);
    await director(2);
    expect(await delivering(channel())).toBe('done');
    expect(calls.toSorted()).toEqual(['openid-of-number-1', 'openid-of-number-2']);
  });

  test('for a role that nobody holds is done', async () => {
    expect(await delivering(channel())).toBe('done');
    expect(facts()).toEqual([]);
  });

  test('is not sent to whoever does not hold the role any more', async () => {
    await director();
    await county.does('access', nth('person'), 'end_role', {
      role: 'director',
      region: VILLAGE,
      untilOn: '2026-06-12',
    });
    expect(await delivering(channel())).toBe('done');
    expect(calls).toEqual([]);
  });

  test('to a person whom WeChat does not know ends as rejected', async () => {
    await director(1, { openid: undefined });
    expect(await delivering(channel())).toBe('done');
    expect([calls, facts()]).toEqual([[], ['claimed', 'rejected no_channel']]);
  });

  test('that the platform rejects for good is not tried again', async () => {
    await director();
    const via = channel({ ending: 'rejected', reason: '43101' });
    expect([await delivering(via), await delivering(via)]).toEqual(['done', 'done']);
    expect([calls.length, facts()]).toEqual([1, ['claimed', 'rejected 43101']]);
  });
});

describe('two workers with one notice', () => {
  test('at once send it once, and the one who came second comes again', async () => {
    await director();
    const via = channel();
    const endings = await Promise.all([delivering(via), delivering(via)]);
    expect(endings.toSorted()).toEqual(['again', 'done']);
    expect(calls).toHaveLength(1);
    expect(facts()).toEqual(['claimed', 'sent']);
  });

  test('one of which died while sending: it may have arrived, so it is never sent again', async () => {
    await director();
    await expect(delivering(channel(new Error('killed')))).rejects.toThrow('killed');
    expect(await delivering(channel())).toBe('again');
    county.setTime(AFTER_THE_LEASE);
    expect(await delivering(channel())).toBe('done');
    expect(await delivering(channel())).toBe('done');
    expect([calls.length, facts()]).toEqual([1, ['claimed', 'uncertain lease_over']]);
  });
});

describe('a passing fault', () => {
  test('lets the notice be claimed and sent later', async () => {
    await director();
    const via = channel({ ending: 'deferred', reason: '-1' });
    expect([await delivering(via), await delivering(via), await delivering(via)]).toEqual([
      'again',
      'done',
      'done',
    ]);
    expect([calls.length, facts()]).toEqual([2, ['claimed', 'deferred -1', 'claimed', 'sent']]);
  });

  test('for one person of two sends again to that one only', async () => {
    await director(1);
    await director(2);
    const via = channel({ ending: 'deferred', reason: '45009' });
    expect([await delivering(via), await delivering(via)]).toEqual(['again', 'done']);
    expect(new Set(calls).size).toBe(2);
    expect(calls).toHaveLength(3);
  });

  test('that leaves it open whether it arrived is never sent again', async () => {
    await director();
    const via = channel({ ending: 'uncertain', reason: 'no_answer' });
    expect([await delivering(via), await delivering(via)]).toEqual(['done', 'done']);
    expect([calls.length, facts()]).toEqual([1, ['claimed', 'uncertain no_answer']]);
  });
});

test('two matters about one child are two messages', async () => {
  await director();
  await delivering(channel());
  await delivering(channel(), { ...news, effectId: `visits/${nth('child')}#5#0` });
  expect(calls).toHaveLength(2);
});
