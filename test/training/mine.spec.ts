// How a session stands for one person changes with the clock, and nothing is lost while the trainer may still set it right.
import { describe, expect, test } from 'vitest';
import { mineAt } from '#functions/training/mine.ts';
import { AT } from '../kit/ids.ts';
import { OUT } from './a-door.ts';
import { aPlan, UNTIL_AT } from './a-session.ts';

describe('how a session stands for somebody', () => {
  const session = { status: 'planned', fromAt: aPlan().fromAt, untilAt: UNTIL_AT } as const;
  const nobody = { session, hasSeat: false, excuse: undefined, came: undefined, isInvited: true };
  const settled = '2026-06-27T03:30:00.000Z';
  const later = '2026-06-27T03:30:00.001Z';
  const came = (way: 'confirmed' | 'unconfirmed' | 'denied', out = 'none' as const) => ({
    in: way,
    out,
    done: false,
  });

  test.each([
    [nobody, AT, 'invited'],
    [{ ...nobody, isInvited: false }, AT, 'not_invited'],
    [{ ...nobody, excuse: 'ill' as const }, AT, 'excused'],
    [{ ...nobody, hasSeat: true }, UNTIL_AT, 'enrolled'],
    [{ ...nobody, hasSeat: true }, OUT, 'missed'],
    [{ ...nobody, hasSeat: true, session: { ...session, status: 'cancelled' as const } }, OUT, 'enrolled'],
    [{ ...nobody, came: came('confirmed') }, settled, 'checked_in'],
    [{ ...nobody, came: came('confirmed') }, later, 'missed'],
    [{ ...nobody, came: came('unconfirmed') }, settled, 'unconfirmed'],
    [{ ...nobody, came: came('unconfirmed') }, later, 'missed'],
    [{ ...nobody, came: came('denied') }, OUT, 'missed'],
    [{ ...nobody, came: { ...came('confirmed'), done: true } }, later, 'credited'],
  ] as const)('%#', (known, when, mine) => expect(mineAt(known, when)).toBe(mine));
});
