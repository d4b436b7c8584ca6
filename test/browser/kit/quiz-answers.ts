// The routes of learning over the county in memory: what one may sit, an attempt, the hints, and a contest's tables.
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { isRefusal, refuse } from '#shared/kernel/refusal.ts';
import { isSameClause } from '#shared/outreach/clauses.ts';
import type { AttemptLine, Hint, OwnLearning } from '#shared/outreach/views.ts';
import { nth } from './children.ts';
import { createAttempts, type KeptAttempt, stateOf } from './quiz-attempts.ts';
import {
  attemptsBefore,
  CONTEST,
  changedPolicies,
  contests,
  hintOf,
  hintsBefore,
  papers,
  QUIZ,
  START_OF_DUTY,
} from './quiz-papers.ts';
import { ownPlaceIn, tableOf } from './quiz-tables.ts';

/** A page that says so, as every printer's first test has it. */
const PDF = 'JVBERi0xLjQKMSAwIG9iajw8Pj5lbmRvYmoKdHJhaWxlcjw8Pj4KJSVFT0YK';
const LEARNER = nth('prs', 1);

type Asker = Readonly<{ person: Readonly<{ personId: string }>; role: string; region: string }>;

const isFor = (who: Asker): boolean => who.person.personId === LEARNER;

const lineOf = (attempt: KeptAttempt, now: string): AttemptLine => {
  const { result } = stateOf(attempt, now);
  const isTold = result?.questions !== undefined;
  return {
    ...attempt.line,
    ...(result && isTold && { right: result.right, of: result.of, passed: result.passed }),
  };
};

/** The answers of one county; `now` is its clock. */
export const createQuiz = (now: () => string) => {
  const attempts = createAttempts(now);
  const said = new Map<string, Readonly<{ body: string; answer: unknown }>>();

  const mine = (personId: string): readonly KeptAttempt[] =>
    [...attempts.kept.values()].filter((one) => one.personId === personId).reverse();
  const hintsOf = (who: Asker): Hint[] => {
    const scored = mine(who.person.personId).flatMap((one) => stateOf(one, now()).result?.questions ?? []);
    const failed = scored
      .filter(({ isRight }) => !isRight)
      .map(({ clause }) => hintOf(clause.policyId, clause.no));
    const known = scored.filter(({ isRight }) => isRight).map(({ clause }) => clause);
    const before = isFor(who) ? hintsBefore : [];
    const fresh = failed.filter(
      (hint, n) => failed.findIndex((one) => isSameClause(one.clause, hint.clause)) === n,
    );
    const still = before.filter(
      ({ clause }) => ![...known, ...fresh.map((one) => one.clause)].some((one) => isSameClause(one, clause)),
    );
    return [...fresh, ...still];
  };
  const papersOf = (own: readonly KeptAttempt[]): OwnLearning['papers'] =>
    [QUIZ, START_OF_DUTY].flatMap((paperId) => {
      const paper = papers[paperId];
      const tries = own.filter(({ line }) => line.paperId === paperId);
      const sitting = tries.find(({ line }) => line.status === 'sitting')?.line.attemptId;
      const hasPassed =
        paperId === START_OF_DUTY || tries.some((one) => stateOf(one, now()).result?.passed === true);
      return paper
        ? [{ paper, tried: tries.length, passed: hasPassed, ...(sitting !== undefined && { sitting }) }]
        : [];
    });
  const contestsOf = (own: readonly KeptAttempt[]): OwnLearning['contests'] => {
    const contest = contests[CONTEST];
    const paper = contest && papers[contest.paperId];
    const attempt = own.find(({ line }) => line.contestId === CONTEST);
    return contest && paper ? [{ contest, paper, ...(attempt && { attempt: lineOf(attempt, now()) }) }] : [];
  };
  const learning = (who: Asker): OwnLearning => {
    const own = mine(who.person.personId);
    const isLearner = isFor(who);
    return {
      readAt: now(),
      papers: isLearner ? papersOf(own) : [],
      contests: isLearner ? contestsOf(own) : [],
      attempts: [...own.map((one) => lineOf(one, now())), ...(isLearner ? attemptsBefore : [])],
      hints: hintsOf(who),
      changed: isLearner ? [...changedPolicies] : [],
    };
  };
  const once = (who: Asker, id: string, what: string, body: unknown): unknown => {
    const envelope = CommandEnvelope.safeParse(body);
    if (!envelope.success) return refuse('invalid_input', envelope.error.issues[0]?.path.join('.'));
    const { commandId, data } = envelope.data;
    const text = JSON.stringify(data);
    const before = said.get(commandId);
    if (before) return before.body === text ? before.answer : refuse('command_reused');
    const state = attempts.act(who.person.personId, id, what, data);
    if (isRefusal(state)) return state;
    const answer = { stream: `outreach/${state.attemptId}`, version: 2, state };
    said.set(commandId, { body: text, answer });
    return answer;
  };
  const one = (who: Asker, id: string): unknown => {
    const attempt = attempts.kept.get(id);
    return attempt?.personId === who.person.personId
      ? { ...stateOf(attempt, now()), readAt: now() }
      : refuse('not_found');
  };
  const ofContest = (who: Asker, path: readonly string[], after: string | null): unknown => {
    const [id = '', what = '', table = '', own] = path;
    if (own === 'own') return ownPlaceIn(id, table, who.person.personId, now());
    if (what === 'result') return { sha256: '0'.repeat(64), bytes: 45, pdf: PDF };
    return tableOf(id, table, after ?? undefined, who.person.personId, now()) ?? refuse('not_found');
  };
  const tell = (who: Asker, [kind, id = '', what = '']: readonly string[], body: unknown): unknown => {
    if (kind === 'attempts') return once(who, id, id === 'start' ? 'start' : what, body);
    return kind === 'practices' ? once(who, id, 'practise', body) : undefined;
  };
  const ask = (who: Asker, [kind, id = '', ...rest]: readonly string[], query: string): unknown => {
    switch (kind) {
      case 'own':
        return id === 'hints' ? { readAt: now(), hints: hintsOf(who) } : learning(who);
      case 'attempts':
        return one(who, id);
      case 'contests':
        return ofContest(who, [id, ...rest], new URLSearchParams(query).get('after'));
      default:
        return undefined;
    }
  };
  return {
    attempts,
    /** Undefined where the path is about something else. */
    answer: (who: Asker, method: string, asked: string, body: unknown): unknown => {
      const [path = '', query = ''] = asked.split('?');
      const [, slice, ...rest] = path.split('/');
      if (slice !== 'outreach') return undefined;
      return method === 'POST' ? tell(who, rest, body) : ask(who, rest, query);
    },
  };
};
