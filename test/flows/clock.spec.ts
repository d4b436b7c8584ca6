// A due visit comes near, falls overdue and is passed on once each, whatever ticks are doubled, skipped or late.
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/kernel/time.ts';
import { inDifficulty } from '../kit/children.ts';
import { aCounty } from '../kit/county.ts';
import { nth, TODAY } from '../kit/ids.ts';
import { findingsOf } from '../kit/visiting.ts';

const child = nth('child');
const morning = (on: string, time = '01:00'): string => `${on}T${time}:00.000Z`;
const days = (from: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => addDays(from, n));

// A red child visited on 12 June is due on the 19th.
const redChild = async () => {
  const county = aCounty(morning(TODAY));
  await county.register(child, { openedOn: TODAY, categories: inDifficulty });
  await county.visit(child, { findings: findingsOf('red') });
  county.notices.splice(0);
  return county;
};

const once = ['visit_due', 'visit_overdue', 'visit_overdue_escalated'];

describe('a red child nobody visits again', () => {
  test('is told near, overdue and escalated, once each', async () => {
    const county = await redChild();
    for (const on of days(TODAY, 30)) await county.tick(morning(on));
    expect(county.news()).toEqual(once);
  });

  test('even when every tick comes three times', async () => {
    const county = await redChild();
    for (const on of days(TODAY, 30)) {
      await county.tick(morning(on));
      await county.tick(morning(on));
      await county.tick(morning(on, '05:00'));
    }
    expect(county.news()).toEqual(once);
  });

  test('even when two ticks overlap', async () => {
    const county = await redChild();
    for (const on of days(TODAY, 30))
      await Promise.all([county.tick(morning(on)), county.tick(morning(on, '01:05'))]);
    expect(county.news()).toEqual(once);
  });

  test('without the reminder when the clock slept over it', async () => {
    const county = await redChild();
    await county.tick(morning(TODAY));
    await county.tick(morning('2026-06-23'));
    expect(county.news()).toEqual(['visit_overdue']);
    await county.tick(morning('2026-07-20'));
    expect(county.news()).toEqual(['visit_overdue', 'visit_overdue_escalated']);
  });

  test('and an old tick that comes last asks for nothing', async () => {
    const county = await redChild();
    for (const on of days(TODAY, 20)) await county.tick(morning(on));
    await county.tick(morning('2026-06-17'));
    expect(county.news()).toEqual(once);
  });

  test('counts as overdue from the day after, and no longer once visited', async () => {
    const county = await redChild();
    for (const on of days(TODAY, 9)) await county.tick(morning(on));
    expect(await county.figures('320682001001')).toEqual({ children: 1, red: 1, overdue: 1 });
    await county.visit(child, { visitId: nth('visit', 2), visitedOn: '2026-06-20' });
    expect(await county.figures('320682001001')).toEqual({ children: 1, green: 1 });
  });
});

describe('what is recorded late is found although the sweep has long passed its day', () => {
  test('a file opened on an old day is still found overdue', async () => {
    const county = aCounty(morning(TODAY));
    for (const on of days(TODAY, 5)) await county.tick(morning(on));
    county.setTime(morning('2026-06-16', '02:00'));
    await county.register(child, { openedOn: '2026-05-20', categories: inDifficulty });
    await county.tick(morning('2026-06-16', '02:05'));
    expect(county.news()).toEqual(['visit_overdue', 'visit_overdue_escalated']);
  });

  test('a visit of three weeks ago that shows a red child is overdue at once', async () => {
    const county = aCounty(morning(TODAY));
    await county.register(child, { openedOn: '2026-05-20', categories: inDifficulty });
    for (const on of days(TODAY, 5)) await county.tick(morning(on));
    county.notices.splice(0);
    county.setTime(morning('2026-06-16', '02:00'));
    await county.visit(child, { visitedOn: '2026-05-24', findings: findingsOf('red') });
    await county.tick(morning('2026-06-16', '02:05'));
    expect(county.news()).toEqual(['risk_turned_red', 'visit_overdue', 'visit_overdue_escalated']);
  });
});

test('nothing is asked about a child whose file is closed', async () => {
  const county = await redChild();
  await county.close(child, { closedOn: TODAY });
  const asked = await Promise.all(days(TODAY, 30).map((on) => county.tick(morning(on))));
  expect(asked.reduce((sum, n) => sum + n, 0)).toBe(0);
});
