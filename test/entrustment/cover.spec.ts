// A child's cover follows its file and its sheets as they stand now, whatever order the news came in, and says only what changed.
import { describe, expect, test } from 'vitest';
import { agreementsOf } from '#functions/entrustment/cover-state.ts';
import { coverDecider } from '#functions/entrustment/decide/cover.ts';
import type { CoverEvent } from '#functions/entrustment/events/cover.ts';
import { OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE } from '../kit/ids.ts';
import {
  align,
  aligned,
  comeDue,
  covered,
  filed,
  given,
  inForce,
  lacking,
  nextId,
  note,
  onItsWay,
  opened,
} from './covering.ts';
import { agreementId } from './family.ts';

const known = (...facts: readonly CoverEvent[]) => facts.reduce(coverDecider.evolve, coverDecider.initial);
const { leftBehindSinceOn, lackingSinceOn: _since, turnsOn: _turns, ...rest } = aligned;
const { lackingSinceOn: _, turnsOn: _never, ...openRest } = opened;
const free = { village: lacking.village, must: false, covered: false, policy: lacking.policy };
const closing = { open: false, closedOn: '2026-06-11' };
const closed = { ...rest, leftBehindSinceOn, must: false, closedOn: '2026-06-11' };

describe('when news of a file comes', () => {
  test('a child left behind begins to be looked after', () => {
    given().when(align()).emits(aligned);
  });

  test('one who need not be covered and never had to begins nothing', () => {
    given()
      .when(align({ leftBehindSinceOn: undefined }))
      .isRefused('nothing_to_cover');
    given()
      .when(align({ open: false, closedOn: '2026-06-11' }))
      .isRefused('nothing_to_cover');
    given()
      .when(align({ sixteen: 'past' }))
      .isRefused('nothing_to_cover');
    given()
      .when(align({ sixteen: '2026-05' }))
      .isRefused('nothing_to_cover');
  });

  test('of a child without a file there is nothing to cover', () => {
    given()
      .when({ ...align(), needs: {} })
      .isRefused('nothing_to_cover');
  });

  test('nothing is said twice', () => {
    given(aligned).when(align()).isRefused('nothing_changed');
    given(aligned).when(align({}, '2026-06-25T01:00:00.000Z')).isRefused('nothing_changed');
  });

  test('a child who is left behind no more need not be covered', () => {
    given(aligned)
      .when(align({ leftBehindSinceOn: undefined }))
      .emits({ ...rest, must: false });
  });

  test('another caregiver is noted, because another policy may ask for it', () => {
    given(aligned)
      .when(align({ guardians: [] }))
      .emits({ ...aligned, closeKinCares: false });
  });

  test('a corrected birth date moves the day on which it ends', () => {
    given(aligned)
      .when(align({ sixteen: '2026-09' }))
      .emits({ ...aligned, sixteen: '2026-09', turnsOn: '2026-10-01' });
  });

  test('a child who moved is followed there, and its sheets are told', () => {
    given(aligned)
      .when(align({ village: SIBLING_VILLAGE }))
      .emits({ ...aligned, village: SIBLING_VILLAGE });
    given(aligned, opened)
      .when(align({ village: SIBLING_VILLAGE }))
      .emits({ ...aligned, village: SIBLING_VILLAGE, follow: [agreementId] });
  });

  test('a closed file needs no cover, and its sheets are told once', () => {
    const followed = { ...closed, covered: true, turnsOn: '2027-06-12', follow: [agreementId] };
    given(aligned, inForce).when(align(closing)).emits(followed);
    given(aligned, inForce, followed).when(align(closing)).isRefused('nothing_changed');
  });

  test('a file opened again lacks a sheet from that day', () => {
    given(aligned, closed)
      .when(align({ openedOn: '2026-06-12' }))
      .emits({ ...aligned, openedOn: '2026-06-12', lackingSinceOn: '2026-06-12' });
  });
});

describe('when news of a sheet comes', () => {
  test('one on its way is known as open', () => {
    given(aligned).when(note()).emits(opened);
    expect(agreementsOf(known(aligned, opened))).toEqual({ open: [agreementId] });
  });

  test('one that is filed covers the child', () => {
    given(aligned, opened).when(note(filed)).emits(inForce);
    expect(agreementsOf(known(aligned, opened, inForce))).toEqual({ standing: agreementId, open: [] });
  });

  test('one that begins later does not yet, and the day it begins is waited for', () => {
    given(aligned)
      .when(note({ ...filed, fromOn: '2026-07-01' }))
      .emits({
        ...inForce,
        ...lacking,
        turnsOn: '2026-07-01',
        covering: { agreementId, fromOn: '2026-07-01', untilOn: '2027-06-11' },
      });
  });

  test('one that has ended leaves the child without from that day', () => {
    const ended = { ...filed, status: 'ended', ended: { reason: 'revoked', on: '2026-06-20' } } as const;
    given(aligned, inForce)
      .when(note(ended, { at: '2026-06-22T01:00:00.000Z' }))
      .emits({
        ...inForce,
        ...lacking,
        lackingSinceOn: '2026-06-20',
        covering: { agreementId, fromOn: '2026-06-12', untilOn: '2027-06-11', endedOn: '2026-06-20' },
      });
  });

  test('a draft that was taken back is forgotten, and covered nobody', () => {
    const taken = { ...onItsWay, status: 'ended', ended: { reason: 'revoked', on: '2026-06-12' } } as const;
    given(aligned, opened)
      .when(note(taken))
      .emits({ ...opened, isOpen: false });
    given(aligned).when(note(taken)).isRefused('nothing_changed');
  });

  test('a renewal stands beside the one it follows, and of the two the longer is the one that stands', () => {
    const renewal = { ...filed, fromOn: '2027-06-12', untilOn: '2028-06-11' };
    const facts: CoverEvent = {
      ...inForce,
      turnsOn: '2028-06-12',
      agreementId: nextId,
      covering: { agreementId: nextId, fromOn: '2027-06-12', untilOn: '2028-06-11' },
    };
    given(aligned, inForce)
      .when(note(renewal, { id: nextId }))
      .emits(facts);
    expect(agreementsOf(known(aligned, inForce, facts)).standing).toBe(nextId);
  });

  test('nothing is said twice', () => {
    given(aligned, opened).when(note()).isRefused('nothing_changed');
    given(aligned, opened)
      .when(note({ ...onItsWay, status: 'agreed' }))
      .isRefused('nothing_changed');
    given(aligned, inForce)
      .when(note({ ...filed, status: 'notified' }))
      .isRefused('nothing_changed');
  });

  test('news of a sheet may outrun the news of its child', () => {
    given().when(note()).emits(aligned, opened);
  });

  test('a sheet of a child who need not have one is known all the same', () => {
    given()
      .when(note(onItsWay, { child: { leftBehindSinceOn: undefined } }))
      .emits({ ...rest, must: false }, { ...openRest, must: false });
  });

  test('a sheet that lies where the child lived before is told to follow', () => {
    given({ ...aligned, village: OTHER_TOWNS_VILLAGE })
      .when(note(onItsWay, { child: { village: OTHER_TOWNS_VILLAGE } }))
      .emits({ ...opened, village: OTHER_TOWNS_VILLAGE, follow: [agreementId] });
    given(aligned)
      .when(note(onItsWay, { child: { open: false } }))
      .emits({ ...opened, follow: [agreementId] });
  });

  test('of another child, or nobody’s, is not found', () => {
    given(aligned)
      .when({ ...note(), id: nextId })
      .isRefused('not_found');
    given(aligned).when(note(undefined)).emits(opened);
    given(aligned)
      .when({ ...note(), needs: {} })
      .isRefused('not_found');
  });
});

describe('when the clock asks', () => {
  test('a term that has begun covers, and one that is over does not', () => {
    const later = {
      ...inForce,
      ...lacking,
      turnsOn: '2026-07-01',
      covering: { agreementId, fromOn: '2026-07-01', untilOn: '2026-12-31' },
    };
    const begun = { type: 'cover.turned', ...covered, turnsOn: '2027-01-01', on: '2026-07-01' } as const;
    given(aligned, later, {
      type: 'cover.lacked_long',
      village: lacking.village,
      lackingSinceOn: '2026-06-01',
      on: '2026-06-16',
    })
      .when(comeDue('2026-07-01'))
      .emits(begun);
    given(aligned, later, begun)
      .when(comeDue('2027-01-01'))
      .emits({ type: 'cover.turned', ...lacking, lackingSinceOn: '2027-01-01', on: '2027-01-01' });
  });

  test('a child who has come to 16 need not have one any more', () => {
    given({ ...aligned, sixteen: '2026-06', turnsOn: '2026-07-01' })
      .when(comeDue('2026-07-01'))
      .emits({ type: 'cover.turned', ...free, on: '2026-07-01' });
  });

  test('a child that has lacked one for fifteen days is told of, once', () => {
    const told = {
      type: 'cover.lacked_long',
      village: lacking.village,
      lackingSinceOn: '2026-06-01',
      on: '2026-06-16',
    } as const;
    given(aligned).when(comeDue('2026-06-15')).isRefused('nothing_due');
    given(aligned).when(comeDue('2026-06-16')).emits(told);
    given(aligned, told).when(comeDue('2026-06-17')).isRefused('nothing_due');
    given(aligned, told, opened).when(comeDue('2026-07-17')).isRefused('nothing_due');
  });

  test('and told of again in the next time without one', () => {
    const told = {
      type: 'cover.lacked_long',
      village: lacking.village,
      lackingSinceOn: '2026-06-01',
      on: '2026-06-16',
    } as const;
    const over = {
      ...inForce,
      covering: { agreementId, fromOn: '2026-06-20', untilOn: '2026-07-31' },
      turnsOn: '2026-08-01',
    };
    given(aligned, told, over)
      .when(comeDue('2026-08-20'))
      .emits(
        { type: 'cover.turned', ...lacking, lackingSinceOn: '2026-08-01', on: '2026-08-20' },
        {
          type: 'cover.lacked_long',
          village: lacking.village,
          lackingSinceOn: '2026-08-01',
          on: '2026-08-20',
        },
      );
  });

  test('a day that is late is judged as of today, and nobody is asked of a child never looked at', () => {
    given(aligned)
      .when({ ...comeDue('2026-06-16'), data: { on: '2026-06-02' } })
      .emitsTypes('cover.lacked_long');
    given().when(comeDue('2026-06-16')).isRefused('nothing_due');
  });
});
