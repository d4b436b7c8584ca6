// A ledger holds no more messages than its person allowed, counts one tap once, and keeps the last one for what presses.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CreditCommand, creditDecider, type Ledger } from '#functions/notifications/decide/credit.ts';
import type { CreditEvent } from '#functions/notifications/events/credit.ts';
import { credit } from '#functions/notifications/kinds/credit.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { leftOf, RESERVE } from '#shared/notifications/credit.ts';
import { urgencies } from '#shared/notifications/template.ts';
import { AT, nth } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';

const { given } = specOf(creditDecider);
const personId = nth('person');
const whose = { personId, subscription: 'children' } as const;
const doing = (command: CreditCommand) => ({
  id: nth('credit'),
  at: AT,
  by: personId,
  needs: {},
  ...command,
});

const tell = (answer: 'accepted' | 'refused') =>
  doing({ type: 'tell', data: { subscription: 'children', answer } });
const hear = (said: 'allowed' | 'refused' | 'withdrawn') => doing({ type: 'hear', data: { ...whose, said } });
const spend = (use: string, urgency: (typeof urgencies)[number] = 'urgent') =>
  doing({ type: 'spend', data: { ...whose, use, urgency } });
const giveBack = (use: string) => doing({ type: 'give_back', data: { use } });
const empty = (use: string) => doing({ type: 'empty', data: { use } });

const told = { type: 'credit.told', ...whose } as const;
const heard = { type: 'credit.heard', ...whose } as const;
const withdrawn = { type: 'credit.withdrawn', ...whose } as const;
const spent = (use: string) => ({ type: 'credit.spent', use }) as const;
const givenBack = (use: string) => ({ type: 'credit.given_back', use }) as const;
const emptied = (use: string) => ({ type: 'credit.emptied', use }) as const;

const folded = (facts: readonly CreditEvent[]): Ledger =>
  facts.reduce(creditDecider.evolve, creditDecider.initial);
const shownAfter = (...facts: readonly CreditEvent[]) => credit.begin.with(facts).caller(nth('credit'));

describe('a tap', () => {
  test('is told by the phone as its person’s own, and by the platform', () => {
    given().when(tell('accepted')).emits(told);
    given()
      .when(tell('refused'))
      .emits({ type: 'credit.refused', ...whose });
    given().when(hear('allowed')).emits(heard);
    given()
      .when(hear('refused'))
      .emits({ type: 'credit.refused', ...whose });
    given().when(hear('withdrawn')).emits(withdrawn);
  });

  test('that both tell of counts once, and each counts where the other is silent', () => {
    expect(shownAfter(told, heard)).toEqual({ balance: 1, accepted: true });
    expect(shownAfter(told, told, heard)).toEqual({ balance: 2, accepted: true });
    expect(shownAfter(heard, heard, told)).toEqual({ balance: 2, accepted: true });
  });

  test('that was spent before the platform tells of it brings nothing new', () => {
    expect(shownAfter(told, spent('a'), heard)).toEqual({ balance: 0, accepted: true });
  });

  test('that says no changes nothing', () => {
    expect(shownAfter({ type: 'credit.refused', ...whose })).toEqual({ balance: 0, accepted: false });
    expect(shownAfter(told, { type: 'credit.refused', ...whose })).toEqual({ balance: 1, accepted: true });
  });
});

describe('spending', () => {
  test('takes one while there is one', () => {
    given(told).when(spend('a')).emits(spent('a'));
    given(told).when(spend('a', 'emergency')).emits(spent('a'));
    given().when(spend('a')).isRefused('no_credit');
    given(told, spent('a')).when(spend('b', 'emergency')).isRefused('no_credit');
  });

  test('keeps the last for what presses', () => {
    given(told).when(spend('a', 'routine')).isRefused('no_credit');
    given(told, told).when(spend('a', 'routine')).emits(spent('a'));
    given(told, told, spent('a')).when(spend('b', 'routine')).isRefused('no_credit');
    given(told, told, spent('a')).when(spend('b')).emits(spent('b'));
  });

  test('is taken back where the platform did not take the message, once', () => {
    given(told, spent('a')).when(giveBack('a')).emits(givenBack('a'));
    given(told, spent('a'), givenBack('a')).when(giveBack('a')).isRefused('credit_not_used');
    given(told).when(giveBack('a')).isRefused('credit_not_used');
    expect(shownAfter(told, spent('a'), givenBack('a'))).toEqual({ balance: 1, accepted: true });
  });

  test('is not taken back of messages that are long over', () => {
    const uses = Array.from({ length: 21 }, (_, n) => spent(`use ${n}`));
    const past = [...uses.map(() => told), ...uses];
    given(...past)
      .when(giveBack('use 0'))
      .isRefused('credit_not_used');
    given(...past)
      .when(giveBack('use 1'))
      .emits(givenBack('use 1'));
  });
});

describe('the platform’s word', () => {
  test('that nothing is left makes it so, and the yes stays', () => {
    given(told, told, spent('a')).when(empty('a')).emits(emptied('a'));
    expect(shownAfter(told, told, spent('a'), emptied('a'))).toEqual({ balance: 0, accepted: true });
    expect(shownAfter(told, told, spent('a'), emptied('a'), told)).toEqual({ balance: 1, accepted: true });
    given(told, told, spent('a'), emptied('a')).when(giveBack('a')).isRefused('credit_not_used');
  });

  test('that it was withdrawn ends the yes too', () => {
    expect(shownAfter(told, heard, withdrawn)).toEqual({ balance: 0, accepted: false });
    given(told, spent('a'), withdrawn).when(giveBack('a')).isRefused('credit_not_used');
  });
});

/** Counted once more from the facts alone: the larger count of taps since nothing was left, less what was used since. */
const recount = (facts: readonly CreditEvent[]): number => {
  const ends = facts.findLastIndex(({ type }) => type === 'credit.emptied' || type === 'credit.withdrawn');
  const since = facts.slice(ends + 1);
  const count = (type: CreditEvent['type']): number => since.filter((one) => one.type === type).length;
  const taps = Math.max(count('credit.told'), count('credit.heard'));
  return taps - (count('credit.spent') - count('credit.given_back'));
};

/** What somebody does: the `n`-th deed, knowing what was used so far. */
type Deed = (uses: readonly string[], n: number) => Parameters<typeof creditDecider.decide>[0];
const anyUrgency = fc.constantFrom(...urgencies);
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('accepted', 'refused').map(
      (answer): Deed =>
        () =>
          tell(answer),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('allowed', 'refused').map(
      (said): Deed =>
        () =>
          hear(said),
    ),
  },
  {
    weight: 6,
    arbitrary: anyUrgency.map(
      (urgency): Deed =>
        (_, n) =>
          spend(`use ${n}`, urgency),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.nat(30).map(
      (back): Deed =>
        (uses) =>
          giveBack(uses.at(-1 - back) ?? 'none'),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Deed>((uses) => empty(uses.at(-1) ?? 'none')) },
  { weight: 1, arbitrary: fc.constant<Deed>(() => hear('withdrawn')) },
);

/** The facts that follow, one deed after the other. */
const doneAll = (deeds: readonly Deed[], after: (facts: readonly CreditEvent[]) => void): void => {
  const facts: CreditEvent[] = [];
  deeds.forEach((does, n) => {
    const uses = facts.flatMap((fact) => (fact.type === 'credit.spent' ? [fact.use] : []));
    const decision = creditDecider.decide(does(uses, n), folded(facts));
    if (!isRefusal(decision)) facts.push(...decision);
    after(facts);
  });
};

const anyTime = fc.option(fc.nat(99), { nil: undefined });
/** When the phone tells of a tap and when the platform does, where they do. */
const anyTap = fc.record({ phone: anyTime, platform: anyTime });
const anySpending = fc.record({ when: fc.nat(99), urgency: anyUrgency });

describe('whatever is told, heard, spent and given back, in whatever order', () => {
  test('the balance is what an independent recount finds, and never below nothing', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 80, size: 'max' }), (deeds) => {
        doneAll(deeds, (facts) => {
          expect(recount(facts)).toBeGreaterThanOrEqual(0);
          expect(leftOf(folded(facts).counted)).toBe(recount(facts));
        });
      }),
      { numRuns: 500 },
    );
  });

  test('no more messages go than taps were made, whoever tells of a tap and when, and the routine leaves the last', () => {
    const at = (when: number | undefined, does: Deed) => (when === undefined ? [] : [{ when, does }]);
    fc.assert(
      fc.property(fc.array(anyTap), fc.array(anySpending), (taps, spendings) => {
        const said = taps.flatMap(({ phone, platform }) => [
          ...at(phone, () => tell('accepted')),
          ...at(platform, () => hear('allowed')),
        ]);
        const sendings = spendings.flatMap(({ when, urgency }) =>
          at(when, (_, n) => spend(`${urgency} ${n}`, urgency)),
        );
        const deeds = [...said, ...sendings].toSorted((a, b) => a.when - b.when).map(({ does }) => does);
        doneAll(deeds, (facts) => {
          const last = facts.at(-1);
          if (last?.type !== 'credit.spent') return;
          expect(facts.filter(({ type }) => type === 'credit.spent').length).toBeLessThanOrEqual(taps.length);
          if (last.use.startsWith('routine')) expect(recount(facts)).toBeGreaterThanOrEqual(RESERVE);
        });
      }),
    );
  });
});
