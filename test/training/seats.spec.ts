// A seat is for whom the rule means, one at a time, and there are never more of them than were planned.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trainingDecider } from '#functions/training/decide/training.ts';
import type { TrainingEvent } from '#functions/training/events/training.ts';
import { trainingEntry } from '#functions/training/project/training.ts';
import { evolveSession } from '#functions/training/session.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { COUNTY, nth, OTHER_TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import {
  cancelled,
  colleague,
  director,
  enrol,
  enrolled,
  excuse,
  excused,
  FROM_AT,
  given,
  planned,
  release,
  supervisor,
  UNTIL_AT,
} from './a-session.ts';

describe('enrolling', () => {
  test('takes a seat, as of the duty in which one comes', () => {
    given(planned()).when(enrol()).emits(enrolled());
    given(planned({ audience: { role: 'supervisor', region: COUNTY } }))
      .when(enrol(supervisor))
      .emits(enrolled(supervisor));
  });

  test('takes back that one cannot come', () => {
    given(planned(), enrolled(), excused()).when(enrol()).emits(enrolled(director, true));
  });

  test('is for the audience only', () => {
    given(planned()).when(enrol(supervisor)).isRefused('not_of_audience');
    given(planned({ audience: { role: 'director', region: OTHER_TOWN } }))
      .when(enrol())
      .isRefused('not_of_audience');
    const { actor: _, ...nobody } = enrol();
    given(planned()).when(nobody).isRefused('not_of_audience');
  });

  test('is done once', () => {
    given(planned(), enrolled()).when(enrol()).isRefused('already_enrolled');
  });

  test('ends with the last seat, and a seat given up is free again', () => {
    const full = [planned({ capacity: 1 }), enrolled(colleague)];
    given(...full)
      .when(enrol())
      .isRefused('training_full');
    given(...full, excused(colleague))
      .when(enrol())
      .emits(enrolled());
  });

  test('ends when the session begins', () => {
    given(planned())
      .when(enrol(director, { at: FROM_AT }))
      .isRefused('training_begun');
    given(planned())
      .when(enrol(director, { at: UNTIL_AT }))
      .isRefused('training_over');
    given(planned(), cancelled).when(enrol()).isRefused('training_cancelled');
    given().when(enrol()).isRefused('training_not_planned');
  });
});

describe('a session for those who need it', () => {
  test('to start their duty is for nobody who has passed', () => {
    const session = planned({ onlyFor: 'not_qualified' });
    given(session).when(enrol()).emits(enrolled());
    given(session)
      .when(enrol(director, { trainee: {} }))
      .emits(enrolled());
    given(session)
      .when(enrol(director, { trainee: { qualifiedOn: '2026-03-01' } }))
      .isRefused('not_invited');
  });

  test('in hours is for whoever lacks them in the year in which it begins', () => {
    const session = planned({ onlyFor: 'short_of_hours' });
    const having = (minutes: Record<string, number>) => enrol(director, { trainee: { minutes } });
    given(session).when(enrol()).emits(enrolled());
    given(session)
      .when(having({ '2026': 479, '2025': 900 }))
      .emits(enrolled());
    given(session)
      .when(having({ '2026': 480 }))
      .isRefused('not_invited');
    // Half past midnight of the new year in the county is still the old one in UTC.
    const newYear = { fromAt: '2026-12-31T16:30:00.000Z', untilAt: '2026-12-31T19:30:00.000Z' };
    given(planned({ onlyFor: 'short_of_hours', ...newYear }))
      .when(having({ '2026': 480 }))
      .emits(enrolled());
  });
});

describe('two sessions at once', () => {
  const seat = (fromAt: string, untilAt: string, n = 2) => ({
    trainingId: nth('training', n),
    fromAt,
    untilAt,
  });
  const sitting = (...seats: ReturnType<typeof seat>[]) => enrol(director, { trainee: { seats } });

  test.each([
    ['the same hours', FROM_AT, UNTIL_AT],
    ['its last minute', '2026-06-19T23:00:00.000Z', '2026-06-20T01:01:00.000Z'],
    ['its first minute', '2026-06-20T03:29:00.000Z', '2026-06-20T06:00:00.000Z'],
    ['all of it and more', '2026-06-19T01:00:00.000Z', '2026-06-21T01:00:00.000Z'],
  ])('are refused: %s', (_, fromAt, untilAt) => {
    given(planned())
      .when(sitting(seat(fromAt, untilAt)))
      .isRefused('training_clashes');
  });

  test('may follow one another', () => {
    given(planned())
      .when(sitting(seat('2026-06-19T23:00:00.000Z', FROM_AT), seat(UNTIL_AT, '2026-06-20T06:00:00.000Z', 3)))
      .emits(enrolled());
  });

  test('are not the one that is asked about', () => {
    given(planned(), enrolled(), excused())
      .when(sitting(seat(FROM_AT, UNTIL_AT, 1)))
      .emits(enrolled(director, true));
  });

  test('taken within seconds: the second seat is free again, and says why', () => {
    given(planned(), enrolled())
      .when(release())
      .emits(excused(director, { because: 'clash' }));
    given(planned()).when(release()).isRefused('nothing_changed');
  });
});

describe('excusing oneself', () => {
  test('frees a seat, if one had one', () => {
    given(planned(), enrolled()).when(excuse()).emits(excused());
    given(planned())
      .when(excuse())
      .emits(excused(director, { freed: false }));
  });

  test('is said once, until the session is over', () => {
    given(planned(), enrolled(), excused()).when(excuse()).isRefused('already_excused');
    given(planned())
      .when(excuse(director, FROM_AT))
      .emits(excused(director, { freed: false }));
    given(planned()).when(excuse(director, UNTIL_AT)).isRefused('training_over');
    given(planned(), cancelled).when(excuse()).isRefused('training_cancelled');
  });

  test('is for whoever is meant, or has a seat from another duty', () => {
    given(planned()).when(excuse(supervisor)).isRefused('not_of_audience');
    given(planned(), enrolled())
      .when(excuse({ ...director, role: 'supervisor' }))
      .emits(excused());
  });
});

test('whatever the order: never more seats than planned, one for each, and nobody both comes and cannot; the row counts the same', () => {
  const people = Array.from({ length: 6 }, (_, n) => ({
    personId: nth('person', 10 + n),
    role: 'director' as const,
    region: VILLAGE,
  }));
  const asked = fc.array(fc.tuple(fc.constantFrom(...people), fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(asked, fc.integer({ min: 1, max: 4 }), (commands, capacity) => {
      const past: TrainingEvent[] = [planned({ capacity })];
      for (const [actor, comes] of commands) {
        const before = past.reduce(evolveSession, trainingDecider.initial);
        const facts = trainingDecider.decide(comes ? enrol(actor) : excuse(actor), before);
        if (!isRefusal(facts)) past.push(...facts);
        const state = past.reduce(evolveSession, trainingDecider.initial);
        if (state.status === 'none') throw new Error('The session is gone');
        const seats = state.seats.map(({ personId }) => personId);
        const gone = state.excused.map(({ personId }) => personId);
        expect(seats.length).toBeLessThanOrEqual(capacity);
        expect(new Set([...seats, ...gone]).size).toBe(seats.length + gone.length);
        const counted = { enrolled: seats.length, excused: gone.length };
        expect(partAfter(trainingEntry, past)).toMatchObject(counted);
      }
    }),
  );
});
