// Everybody says for themselves when they are reminded, and a conversation is read ever further but never ahead of now.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remindingDecider } from '#functions/notifications/decide/reminding.ts';
import { talkDecider } from '#functions/notifications/decide/talk.ts';
import { remindingEntry } from '#functions/notifications/project/reminding.ts';
import { talkEntry } from '#functions/notifications/project/talk.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { TalkName, talkMatters } from '#shared/notifications/reminding.ts';
import { type DigestHour, digestHours } from '#shared/notifications/send-time.ts';
import { AT, nth } from '../kit/ids.ts';
import { partAfter, specOf } from '../kit/spec.ts';

const personId = nth('person');
const childId = nth('child');

describe('the hour at which what can wait comes together', () => {
  const { given } = specOf(remindingDecider);
  const choose = (digestAt: DigestHour, by = personId) =>
    ({ type: 'choose_hour', id: personId, at: AT, by, needs: {}, data: { digestAt } }) as const;
  const chosen = (digestAt: DigestHour) => ({ type: 'hour.chosen', digestAt }) as const;

  test('is chosen by whoever is reminded, as often as they like', () => {
    for (const hour of digestHours) given().when(choose(hour)).emits(chosen(hour));
    given(chosen('08:00')).when(choose('18:00')).emits(chosen('18:00'));
    given(chosen('18:00')).when(choose('18:00')).emits(chosen('18:00'));
  });

  test('is nobody else’s to choose', () => {
    given()
      .when(choose('18:00', nth('person', 2)))
      .isRefused('message_not_yours');
    given().when(choose('18:00', 'system')).isRefused('message_not_yours');
  });

  test('stands in their own row, the last one said', () => {
    expect(partAfter(remindingEntry, [chosen('20:00'), chosen('12:00')])).toEqual({ digestAt: '12:00' });
  });
});

describe('a conversation', () => {
  const { given } = specOf(talkDecider);
  const read = (upTo: string, at = AT) =>
    ({
      type: 'read_talk',
      id: nth('talk'),
      at,
      by: personId,
      needs: {},
      data: { talk: childId, upTo },
    }) as const;
  const seen = (upTo: string) => ({ type: 'talk.read', personId, talk: childId, upTo }) as const;
  const EARLIER = '2026-06-12T01:40:59.999Z';
  const LATER = '2026-06-12T01:41:00.001Z';

  test('is read up to a moment', () => {
    given().when(read(EARLIER)).emits(seen(EARLIER));
    given().when(read(AT)).emits(seen(AT));
    given(seen(EARLIER)).when(read(AT)).emits(seen(AT));
  });

  test('by a phone whose clock is ahead is read up to now', () => {
    given().when(read(LATER)).emits(seen(AT));
    given().when(read('2027-01-01T00:00:00.000Z')).emits(seen(AT));
    given(seen(AT)).when(read(LATER)).isRefused('already_read');
  });

  test('is never less read than before', () => {
    given(seen(AT)).when(read(AT)).isRefused('already_read');
    given(seen(AT)).when(read(EARLIER)).isRefused('already_read');
  });

  test('whatever phones say, is read ever further, and never ahead of the county’s clock', () => {
    const anyTime = fc
      .integer({ min: -10, max: 10 })
      .map((ms) => new Date(Date.parse(AT) + ms).toISOString());
    fc.assert(
      fc.property(fc.array(fc.tuple(anyTime, anyTime)), (readings) => {
        let state = talkDecider.initial;
        for (const [upTo, at] of readings) {
          const decision = talkDecider.decide(read(upTo, at), state);
          if (isRefusal(decision)) {
            expect(upTo <= state.upTo || at <= state.upTo).toBe(true);
            continue;
          }
          expect(decision[0].upTo > state.upTo && decision[0].upTo <= at).toBe(true);
          state = decision.reduce(talkDecider.evolve, state);
        }
      }),
    );
  });

  test('stands in its reader’s list, one row each', () => {
    const part = partAfter(talkEntry, [seen(EARLIER), seen(AT)]);
    expect(part).toEqual({ personId, talk: childId, upTo: AT });
    expect(part && talkEntry.list?.(part)).toEqual({ under: `talks/${personId}`, sort: childId });
  });

  test('is a child’s, or of a matter that is no child’s', () => {
    for (const talk of [childId, ...talkMatters]) expect(TalkName.safeParse(talk).success).toBe(true);
    for (const talk of ['', 'children', 'chd_1', `${childId}1`, personId, 'learning ', 'office/1'])
      expect(TalkName.safeParse(talk).success).toBe(false);
  });
});
