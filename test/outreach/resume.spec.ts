// However saves, kills, two phones and a submission come one after another, the last saved choice of every question counts, and nothing finished in time is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attempt, type AttemptState, withAnswers } from '#functions/outreach/attempt-state.ts';
import { attemptDecider } from '#functions/outreach/decide/attempt.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Answer } from '#shared/outreach/attempts.ts';
import { type Choices, scoreOf } from '#shared/outreach/scoring.ts';
import { answer, begun, choosing, comeDue, MINUTES, start, submit } from './sitting.ts';

const LIMIT = MINUTES * 60;
const GRACE = 600;
type Command = Parameters<typeof attemptDecider.decide>[0];

/** The server: one stream, every command decided against what is stored. */
const aServer = () => {
  let state: AttemptState = [begun(start())].reduce(attemptDecider.evolve, attemptDecider.initial);
  const stands = (): Attempt => {
    if (state.status === 'none') throw new Error('It was begun');
    return state;
  };
  return {
    stands,
    does: (command: Command): string => {
      const decided = attemptDecider.decide(command, state);
      if (isRefusal(decided)) return decided.refused;
      state = decided.reduce(attemptDecider.evolve, state);
      return 'accepted';
    },
  };
};

const choice = fc.oneof(
  fc.constantFrom('A', 'B', 'C', '').map((keys) => choosing({ 1: keys })),
  fc.constantFrom('A', 'AC', 'ACD', '').map((keys) => choosing({ 2: keys })),
  fc.constantFrom('A', 'B', '').map((keys) => choosing({ 3: keys })),
  fc.constantFrom('BADC', 'ABCD', '').map((keys) => choosing({ 4: keys })),
);
const phone = fc.constantFrom('one', 'two');
type Phone = 'one' | 'two';

/** What may happen on the way: somebody chooses, with or without a network; a phone is killed; a phone resumes; one hands in. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('choose' as const),
      phone,
      chosen: choice,
      online: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('kill' as const), phone }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('resume' as const), phone }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('submit' as const), phone }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const asAnswers = (choices: Choices): Answer[] =>
  [...choices].map(([questionId, chosen]) => ({ questionId, chosen: [...chosen] }));

/** A phone keeps what was chosen on it and not yet sent: it survives a kill, and goes over what the server tells at a resumption. */
const aPhone = () => {
  let unsent: Answer[] = [];
  return {
    choose: (chosen: readonly Answer[]) => {
      unsent = [
        ...unsent.filter(({ questionId }) => !chosen.some((one) => one.questionId === questionId)),
        ...chosen,
      ];
    },
    unsent: () => unsent,
    sent: () => {
      unsent = [];
    },
  };
};

/** The steps over the time there is, none of them after the deadline. */
const spread = (steps: readonly Step[]) =>
  steps.map((one, n) => [Math.floor((LIMIT * (n + 1)) / (steps.length + 1)), one] as const);

const reachesServer = (one: Step): boolean =>
  one.does === 'submit' || one.does === 'resume' || (one.does === 'choose' && one.online);

/** Everything that happened, played against a server, beside what a plain reading of it wants to be kept. */
const played = (steps: readonly Step[]) => {
  const server = aServer();
  const phones: Record<Phone, ReturnType<typeof aPhone>> = { one: aPhone(), two: aPhone() };
  let wanted: Choices = new Map();
  let isSubmitted = false;
  for (const [at, one] of spread(steps)) {
    const held = phones[one.phone === 'one' ? 'one' : 'two'];
    if (one.does === 'choose') held.choose(one.chosen);
    if (!reachesServer(one)) continue;
    const sent = held.unsent();
    const became = server.does(one.does === 'submit' ? submit(sent, at) : answer(sent, at));
    expect(became === 'accepted').toBe(!isSubmitted);
    if (isSubmitted) continue;
    held.sent();
    wanted = withAnswers(wanted, sent);
    isSubmitted = one.does === 'submit';
  }
  return { server, wanted, isSubmitted };
};

describe('an attempt resumed', () => {
  test('ends with the last choice that reached the server, question by question', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { server, wanted, isSubmitted } = played(steps);
        expect(new Map(server.stands().choices)).toEqual(new Map(wanted));
        expect(server.stands().status).toBe(isSubmitted ? 'submitted' : 'sitting');
        // Where nobody hands it in, the clock scores exactly that.
        if (!isSubmitted) expect(server.does(comeDue('2026-06-13'))).toBe('accepted');
        const { questions, result } = server.stands();
        expect(result?.right).toBe(scoreOf(questions, wanted).right);
      }),
      { numRuns: 300 },
    );
  });

  test('loses nothing that was finished in time and arrives within the grace', () => {
    fc.assert(
      fc.property(
        fc.array(choice, { maxLength: 10 }),
        fc.array(choice, { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 0, max: LIMIT }),
        fc.integer({ min: 0, max: GRACE }),
        (before, offline, finished, delay) => {
          const server = aServer();
          let wanted: Choices = new Map();
          const online = before.map(
            (chosen, n) => [Math.floor((finished * n) / before.length), chosen] as const,
          );
          for (const [at, chosen] of online) {
            expect(server.does(answer(chosen, at))).toBe('accepted');
            wanted = withAnswers(wanted, chosen);
          }
          // From here on there is no network; the phone is killed and opened again, and hands in when it has one.
          wanted = offline.reduce<Choices>(withAnswers, wanted);
          const arrives = Math.min(LIMIT + delay, LIMIT + GRACE);
          const handing = submit(asAnswers(wanted), arrives, { elapsedMs: finished * 1_000 });
          const takenBack = [...server.stands().choices.keys()].filter((id) => !wanted.has(id));
          const data = {
            ...handing.data,
            answers: [
              ...handing.data.answers,
              ...takenBack.map((questionId) => ({ questionId, chosen: [] })),
            ],
          };
          expect(server.does({ ...handing, data })).toBe('accepted');
          const { choices, questions, result } = server.stands();
          expect(new Map(choices)).toEqual(new Map(wanted));
          expect(result).toMatchObject({ right: scoreOf(questions, wanted).right });
        },
      ),
      { numRuns: 300 },
    );
  });
});
