// Commander and notifier end each message by itself: garbage comes back alone, its neighbours are done once and no more.
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { computedId } from '#functions/kernel/computed-id.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { queued } from '../kit/stream-records.ts';
import { aVisit, findingsOf } from '../kit/visiting.ts';
import { openTown, ours, type Town } from './town.ts';

type Door = (event: SQSEvent) => Promise<SQSBatchResponse>;
let town: Town;
let commander: Door;
let notifier: Door;
let commands = 0;

afterAll(() => town.end());
beforeAll(async () => {
  town = await openTown();
  commander = (await import('#functions/doors/commander.ts')).handler;
  notifier = (await import('#functions/doors/notifier.ts')).handler;
  await control(
    'people',
    [0, 1, 2].map((n) => ({ openid: `openid-number-${n}`, name: `同志${n}` })),
  );
});
beforeEach(() => {
  town.printed.splice(0);
});

const control = (call: string, body: unknown): Promise<Response> =>
  fetch(`${town.wechat.url}/double/${call}`, { method: 'POST', body: JSON.stringify(body) });
const faults = (path: string, ...next: readonly object[]) => control('faults', { path, next });
const command = (type: string, data: unknown, changed: object = {}) => ({
  effectId: `effect-${++commands}`,
  depth: 1,
  effect: { kind: 'command', slice: 'visits', id: ours, type, data, ...changed },
});
const failed = ({ batchItemFailures }: SQSBatchResponse): readonly string[] =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
const versions = async (stream: string): Promise<number> =>
  (await town.world.records.after(stream, 0)).length;

/** Messages that no door can read, or that name nothing. */
const garbage: Readonly<Record<string, unknown>> = {
  'no JSON': '{"effectId":',
  'an empty text': '',
  null: null,
  'another shape': { hello: 1 },
  'an effect of no kind': { effectId: 'x', depth: 1, effect: { kind: 'dance' } },
  'no depth': { effectId: 'x', effect: command('align', {}).effect },
};

describe('the commander', () => {
  test.each(Object.keys(garbage))('hands back %s and runs its neighbours', async (name) => {
    const visitId = nth('visit', 100 + commands);
    const good = command('record', aVisit({ visitId, visitedOn: '2026-03-01' }));
    const before = await versions(`visits/${ours}`);
    expect(failed(await commander(queued(garbage[name], good)))).toEqual(['message-0']);
    expect(await versions(`visits/${ours}`)).toBe(before + 1);
  });

  test('hands back a command that nobody knows, or that is of no stream', async () => {
    const batch = queued(
      command('forget', {}),
      command('align', { extra: 1 }),
      command('align', {}, { slice: 'nowhere' }),
      command('align', {}, { id: 'chd_1' }),
    );
    expect(failed(await commander(batch))).toEqual(['message-0', 'message-1', 'message-2', 'message-3']);
  });

  test('is done with a command that the world has outrun', async () => {
    const batch = queued(command('align', {}), command('come_due', { on: '2020-01-01' }));
    expect(failed(await commander(batch))).toEqual([]);
  });

  test('runs a repeated message once, in the name of the system and one step deeper', async () => {
    const message = command('record', aVisit({ visitId: nth('visit', 200), visitedOn: '2026-03-02' }));
    const before = await versions(`visits/${ours}`);
    for (let n = 0; n < 3; n++) expect(failed(await commander(queued(message, message)))).toEqual([]);
    const stream = `visits/${ours}`;
    expect(await versions(stream)).toBe(before + 1);
    expect(await town.world.records.after(stream, before)).toMatchObject([
      { by: 'system', depth: 1, commandId: message.effectId },
    ]);
  });

  test('does not run a notice', async () => {
    expect(failed(await commander(queued(notice('x#1#0'))))).toEqual(['message-0']);
  });
});

const notice = (effectId: string, changed: object = {}) => ({
  effectId,
  depth: 1,
  effect: {
    kind: 'notify',
    // An emergency, so that it goes at once whatever the hour at which this runs.
    template: 'risk_turned_red',
    role: 'director',
    region: VILLAGE,
    about: ours,
    ...changed,
  },
});
const arrived = (): number => town.wechat.messages().length;
const texts = (): number => town.wechat.sms.texts().length;
const factsOf = async (cause: string, n = 1): Promise<readonly string[]> => {
  const id = computedId('notification', 'risk_turned_red', cause, nth('person', n));
  const commits = await town.world.records.after(`notifications/${id}`, 0);
  return commits.flatMap(({ events }) => events).map(({ type }) => type.replace('notification.', ''));
};

describe('the notifier', () => {
  const SEND = '/cgi-bin/message/subscribe/send';

  beforeAll(async () => {
    for (const personId of [nth('person', 1), nth('person', 2)]) {
      const data = { personId, subscription: 'children', said: 'allowed' };
      for (let tap = 0; tap < 40; tap++)
        await town.does('notifications', computedId('credit', personId, 'children'), 'hear', data);
    }
  });

  test.each(Object.keys(garbage))('hands back %s and delivers its neighbours', async (name) => {
    const before = arrived();
    expect(failed(await notifier(queued(garbage[name], notice(`beside-${name}#1#0`))))).toEqual([
      'message-0',
    ]);
    expect(arrived()).toBe(before + 1);
  });

  test('delivers a repeated notice once', async () => {
    const before = arrived();
    for (let n = 0; n < 3; n++) await notifier(queued(notice('repeated#1#0')));
    expect(arrived()).toBe(before + 1);
    expect(town.wechat.messages('openid-number-0')[0]).toMatchObject({
      fields: { thing1: '一名孩子有新情况，请打开查看' },
    });
  });

  test('keeps what WeChat could not take for a later try, as a fact with its moment, and sends it back to the queue', async () => {
    const before = arrived();
    for (const [n, fault] of [{ errcode: -1 }, { status: 502 }].entries()) {
      await faults(SEND, fault);
      expect(failed(await notifier(queued(notice(`passing-${n}#1#0`))))).toEqual([]);
      expect(await factsOf(`passing-${n}#1#0`)).toEqual(['raised', 'claimed', 'deferred']);
    }
    expect(arrived()).toBe(before);
    expect(await town.delayed('Urgent')).toBe(2);
  });

  test('asks for a new token once when the old one is refused', async () => {
    const before = arrived();
    await faults(SEND, { errcode: 40001 });
    expect(failed(await notifier(queued(notice('token#1#0'))))).toEqual([]);
    expect(arrived()).toBe(before + 1);
  });

  test('goes on by SMS where WeChat refused for good, and never twice', async () => {
    await faults(SEND, { errcode: 47003 });
    const before = [arrived(), texts()];
    for (let n = 0; n < 3; n++) expect(failed(await notifier(queued(notice('refused#1#0'))))).toEqual([]);
    expect([arrived(), texts()]).toEqual([before[0], (before[1] ?? 0) + 1]);
    expect(await factsOf('refused#1#0')).toEqual(['raised', 'claimed', 'turned_down', 'claimed', 'sent']);
  });

  test('never sends again by WeChat what may have arrived there', async () => {
    await faults(SEND, { dropAfterAccept: true });
    const before = [arrived(), texts()];
    for (let n = 0; n < 3; n++) expect(failed(await notifier(queued(notice('silence#1#0'))))).toEqual([]);
    expect([arrived(), texts()]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1]);
    expect(await factsOf('silence#1#0')).toEqual(['raised', 'claimed', 'uncertain', 'claimed', 'sent']);
  });

  test('hands back a notice of a template nobody knows', async () => {
    expect(failed(await notifier(queued(notice('unknown#1#0', { template: 'nothing' }))))).toEqual([
      'message-0',
    ]);
  });

  test('goes up when the village has no director, and tells of one that nobody hears', async () => {
    const before = town.wechat.messages('openid-number-1').length;
    await notifier(queued(notice('up#1#0', { region: '320682001003' })));
    expect(town.wechat.messages('openid-number-1')).toHaveLength(before + 1);
    const foreign = notice('foreign#1#0', { region: '320681001001' });
    expect(failed(await notifier(queued(foreign)))).toEqual(['message-0']);
  });

  const heardBy = () => [0, 1].map((n) => town.wechat.messages(`openid-number-${n}`).length);

  test('delivers what is for one person to them alone, whoever holds the role', async () => {
    const [director = 0, supervisor = 0] = heardBy();
    await notifier(queued(notice('person#1#0', { personId: nth('person', 2) })));
    expect(heardBy()).toEqual([director, supervisor + 1]);
  });

  test('delivers only to whom it still holds for', async () => {
    const [director = 0, supervisor = 0] = heardBy();
    const onlyIf = (is: boolean) => ({ slice: 'training', row: 'trainee', field: 'qualified', is });
    await notifier(queued(notice('holds#1#0', { onlyIf: onlyIf(true) })));
    expect(heardBy()).toEqual([director, supervisor]);
    await notifier(queued(notice('holds#2#0', { onlyIf: onlyIf(false) })));
    expect(heardBy()).toEqual([director + 1, supervisor]);
  });

  test('stays where it is to stay, though nobody holds the role there', async () => {
    const before = arrived();
    await notifier(queued(notice('stays#1#0', { region: '320682001003', stays: true })));
    expect(arrived()).toBe(before);
  });

  test('hands back a notice that says what it does not know', async () => {
    expect(failed(await notifier(queued(notice('newer#1#0', { colour: 'red' }))))).toEqual(['message-0']);
  });

  test('delivers a guardian’s news to their own account, and what is meant for a stand-in to the director while they have none', async () => {
    const guardianId = nth('guardian', 70);
    const [director = 0, supervisor = 0] = heardBy();
    await notifier(queued(notice('guardian#0#0', { guardianId })));
    expect(heardBy()).toEqual([director, supervisor]);
    await notifier(queued(notice('guardian#1#0', { guardianId, instead: 'help_asked' })));
    expect(heardBy()).toEqual([director + 1, supervisor]);
    await town.does('access', nth('person', 2), 'bind_guardian', {
      guardianId,
      invitation: nth('invitation', 70),
      region: VILLAGE,
    });
    await notifier(queued(notice('guardian#2#0', { guardianId })));
    expect(heardBy()).toEqual([director + 1, supervisor + 1]);
  });

  test('prints neither a name nor a WeChat id', async () => {
    await notifier(queued(notice('printed#1#0')));
    expect(town.printed.join('')).not.toMatch(/openid-number|同志|陈小满/);
  });
});

describe('the clock', () => {
  test('sends what has come up to the commander, which makes it a fact once', async () => {
    const { handler: clock } = await import('#functions/doors/clock.ts');
    await town.does('registry', nth('child', 30), 'register_child', {
      village: VILLAGE,
      openedOn: '2026-01-05',
      categories: [{ category: 'left_behind', sinceOn: '2026-01-05' }],
      name: '周舟',
      details: { sex: 'male', bornOn: '2017-01-01' },
      responsibilities: [],
    });
    await town.does('visits', nth('child', 30), 'align', {});
    const red = aVisit({ visitedOn: '2026-02-01', findings: findingsOf('red') });
    await town.does('visits', nth('child', 30), 'record', red);
    await town.taken('Commands');
    const at = new Date().toISOString();
    await clock({ time: at.replace(/\.\d+Z/, 'Z') });
    await clock({ time: at.replace(/\.\d+Z/, 'Z') });
    const sent = (await town.taken('Commands')).filter(
      (message) => Object(message).effect.id === nth('child', 30),
    );
    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatchObject({ effect: { type: 'come_due', data: { on: countyDate(at) } } });
    expect(failed(await commander(queued(...sent)))).toEqual([]);
    const last = (await town.world.records.after(`visits/${nth('child', 30)}`, 2)).map(
      ({ events }) => events,
    );
    expect(last).toMatchObject([[{ type: 'visit.fell_overdue' }, { type: 'visit.stayed_overdue' }]]);
  });

  test('does not start for a tick without a time', async () => {
    const { handler: clock } = await import('#functions/doors/clock.ts');
    await expect(clock({ time: 'soon' })).rejects.toThrow();
  });
});
