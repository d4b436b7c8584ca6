// What must hold of any check-in code and of whoever judges it, said over both, so that a judge with a planted fault can be seen to break it.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type CodeOf,
  codeAt,
  type Judged,
  type judgeCode,
  windowAt,
} from '#shared/training/check-in-code.ts';
import { trainingPolicyOn } from '#shared/training/policy.ts';
import { nth, TODAY } from '../kit/ids.ts';

/** Whoever judges codes. */
export type Judge = typeof judgeCode;

/** The rules that the laws are said by. */
export const rules = trainingPolicyOn(TODAY);
const { windowMs, tolerated } = rules;

/** One session's way in. */
export const door: CodeOf = { trainingId: nth('training'), way: 'in', codeKey: 'AAECAwQFBgcICQoLDA0ODw' };
/** A moment in June. */
export const nowMs = Date.parse('2026-06-12T01:41:00.000Z');

/** The way it is not. */
export const other = { in: 'out', out: 'in' } as const;

/** The code of a window, by the signature that Node's own HMAC makes. */
export const codeOf = ({ trainingId, way, codeKey }: CodeOf, window: number): string => {
  const mac = createHmac('sha256', codeKey).update(`${trainingId}:${way}:${window}`).digest('base64url');
  return `HUTONG-IN:${trainingId}:${way}:${window}:${mac.slice(0, 16)}`;
};

const moments = fc.integer({ min: 0, max: Date.parse('2099-12-31T00:00:00Z') });
const keys = fc.base64String({ minLength: 22, maxLength: 24 });
const doors = fc.record({
  trainingId: fc.integer({ min: 2, max: 1_000_000 }).map((n) => nth('training', n)),
  way: fc.constantFrom('in' as const, 'out' as const),
  codeKey: keys,
});
const asked = fc.record({ of: doors, nowMs: moments, held: fc.boolean() });
type Asked = Readonly<{ of: CodeOf; nowMs: number; held: boolean }>;

const judgedBy =
  (judge: Judge) =>
  (text: string, { of, ...when }: Asked): Judged =>
    judge(text, of, when, rules);

const now = ({ nowMs: at }: Asked): number => windowAt(at, rules);

/** By name, each true of a judge or throwing. */
export const laws: Readonly<Record<string, (judge: Judge) => void>> = {
  'lets through in exactly the tolerated windows, at every moment of them': (judge) =>
    fc.assert(
      fc.property(
        doors,
        moments,
        fc.integer({ min: -5, max: 5 }),
        fc.nat(windowMs - 1),
        (of, at, off, within) => {
          const window = windowAt(at, rules);
          const moment = { of, nowMs: (window + off) * windowMs + within, held: false };
          expect(judgedBy(judge)(codeAt(of, at, rules), moment)).toEqual(
            Math.abs(off) <= tolerated ? { shownMs: window * windowMs } : { fault: 'code_expired' },
          );
        },
      ),
    ),
  'takes what a phone held back at any age, but never of the time to come': (judge) =>
    fc.assert(
      fc.property(doors, moments, fc.integer({ min: -1_000, max: 1_000 }), (of, at, off) => {
        const window = windowAt(at, rules);
        const moment = { of, nowMs: (window + off) * windowMs, held: true };
        expect(judgedBy(judge)(codeAt(of, at, rules), moment)).toEqual(
          off >= -tolerated ? { shownMs: window * windowMs } : { fault: 'code_expired' },
        );
      }),
    ),
  'names the genuine code of another session': (judge) =>
    fc.assert(
      fc.property(asked, (one) => {
        const genuine = codeOf({ ...one.of, trainingId: door.trainingId }, now(one));
        expect(judgedBy(judge)(genuine, one)).toEqual({ fault: 'code_of_other_training' });
      }),
    ),
  'names the genuine code of the other way': (judge) =>
    fc.assert(
      fc.property(asked, (one) => {
        const genuine = codeOf({ ...one.of, way: other[one.of.way] }, now(one));
        expect(judgedBy(judge)(genuine, one)).toEqual({ fault: 'code_of_other_way' });
      }),
    ),
  'knows a code by another key': (judge) =>
    fc.assert(
      fc.property(asked, keys, (one, codeKey) => {
        fc.pre(codeKey !== one.of.codeKey);
        const forged = codeOf({ ...one.of, codeKey }, now(one));
        expect(judgedBy(judge)(forged, one)).toEqual({ fault: 'code_forged' });
      }),
    ),
  'knows an old signature under a new window': (judge) =>
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 10_000 }), (one, off) => {
        const old = codeOf(one.of, now(one) + off)
          .split(':')
          .at(-1);
        const forged = `HUTONG-IN:${one.of.trainingId}:${one.of.way}:${now(one)}:${old}`;
        expect(judgedBy(judge)(forged, one)).toEqual({ fault: 'code_forged' });
      }),
    ),
  'knows a code turned round, and one moved to this session': (judge) =>
    fc.assert(
      fc.property(asked, (one) => {
        const { trainingId, way, codeKey } = one.of;
        const mac = codeOf(one.of, now(one)).split(':').at(-1);
        const turned = `HUTONG-IN:${trainingId}:${other[way]}:${now(one)}:${mac}`;
        expect(judgedBy(judge)(turned, one)).toEqual({ fault: 'code_forged' });
        const moved = `HUTONG-IN:${door.trainingId}:${way}:${now(one)}:${mac}`;
        const here = { ...one, of: { ...door, way, codeKey } };
        expect(judgedBy(judge)(moved, here)).toEqual({ fault: 'code_forged' });
      }),
    ),
  'lets nothing through of which one character was changed': (judge) => {
    const text = codeOf(door, windowAt(nowMs, rules));
    const places = fc.nat(text.length - 1);
    const characters = fc.constantFrom(...'ABCxyz0189-_:');
    fc.assert(
      fc.property(places, characters, fc.boolean(), (n, by, held) => {
        fc.pre(text.charAt(n) !== by);
        const changed = text.slice(0, n) + by + text.slice(n + 1);
        expect(judgedBy(judge)(changed, { of: door, nowMs, held })).toHaveProperty('fault');
      }),
      { numRuns: 2_000 },
    );
  },
};
