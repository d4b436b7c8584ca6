// Only what somebody must hear becomes news, for the one who answers for it, and the news carries no name and no colour.
import { describe, expect, test } from 'vitest';
import { visitEffects } from '#functions/visits/react.ts';
import { nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { followed, visited } from '../kit/visiting.ts';

const about = nth('child');
const origin = {
  stream: `visits/${about}`,
  id: about,
  version: 2,
  at: '2026-06-12T01:41:00.000Z',
  by: 'system',
};
const due = { village: VILLAGE, dueOn: '2026-06-19' };
const ofChild = { slice: 'visits', row: 'child', named: about } as const;
/** One day is told of once, and to nobody once it is another. */
const untilVisited = {
  about,
  matter: `${about}#${due.dueOn}`,
  onlyIf: { ...ofChild, field: 'dueOn', is: due.dueOn },
};

describe('the town’s supervisor hears', () => {
  test('of a child turned red', () => {
    const event = {
      type: 'risk.changed',
      village: VILLAGE,
      to: 'red',
      because: ['unattended' as const],
    } as const;
    expect(visitEffects({ ...event, because: [...event.because] }, origin)).toEqual([
      {
        kind: 'notify',
        template: 'risk_turned_red',
        role: 'supervisor',
        region: TOWN,
        about,
        onlyIf: { ...ofChild, field: 'colour', is: 'red' },
      },
    ]);
  });

  test('of a visit that stays overdue', () => {
    expect(visitEffects({ type: 'visit.stayed_overdue', ...due }, origin)).toEqual([
      {
        kind: 'notify',
        template: 'visit_overdue_escalated',
        role: 'supervisor',
        region: TOWN,
        ...untilVisited,
      },
    ]);
  });
});

describe('the village’s director hears', () => {
  test('of a visit that has come near', () => {
    expect(visitEffects({ type: 'visit.came_near', ...due }, origin)).toEqual([
      { kind: 'notify', template: 'visit_due', role: 'director', region: VILLAGE, ...untilVisited },
    ]);
  });

  test('of a visit that has fallen overdue', () => {
    expect(visitEffects({ type: 'visit.fell_overdue', ...due }, origin)).toEqual([
      { kind: 'notify', template: 'visit_overdue', role: 'director', region: VILLAGE, ...untilVisited },
    ]);
  });
});

describe('nobody hears', () => {
  test('of any colour but red', () => {
    for (const to of ['yellow', 'blue', 'green'] as const) {
      expect(
        visitEffects({ type: 'risk.changed', village: VILLAGE, from: 'red', to, because: [] }, origin),
      ).toEqual([]);
    }
  });

  test('of the rest', () => {
    const { type: _, ...content } = visited();
    const standing = { because: [], dueOn: '2026-06-19', openedOn: '2026-06-01', policy: '2021-1' };
    for (const event of [visited(), { type: 'visit.corrected', ...content, standing } as const]) {
      expect(visitEffects(event, origin)).toEqual([]);
    }
  });
});

test('a following that began, moved or ended is held against the file once more', () => {
  const moved = { type: 'following.moved', from: VILLAGE, village: VILLAGE } as const;
  const ended = { type: 'following.ended', village: VILLAGE, closedOn: '2026-06-19' } as const;
  for (const event of [followed, moved, ended]) {
    expect(visitEffects(event, origin)).toEqual([
      { kind: 'command', slice: 'visits', id: about, type: 'align', data: {} },
    ]);
  }
});
