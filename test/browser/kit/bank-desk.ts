// What the desk of banks deals with in memory: documents, questions, papers and contests, each command by its own contract.
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { outdatedBy } from '#shared/outreach/clause-changes.ts';
import { CancelContest, OpenContest } from '#shared/outreach/contests.ts';
import { clauseFrom } from '#shared/outreach/documents.ts';
import { poolFrom, seedOf } from '#shared/outreach/paper-pool.ts';
import { type PooledQuestion, PublishPaper, WithdrawPaper } from '#shared/outreach/papers.ts';
import {
  AddQuestions,
  CorrectQuestion,
  type PolicyDocument,
  PublishPolicy,
  policyOf,
  RetireQuestion,
  RevisePolicy,
  SupersedePolicy,
} from '#shared/outreach/policies.ts';
import { type Question, questionFault } from '#shared/outreach/questions.ts';
import type { ContestLine, PaperLine } from '#shared/outreach/views.ts';
import { audienceName } from '#shared/registry/audience-places.ts';
import { type Banked, bare, freshBanks } from './bank-questions.ts';
import { freshDocuments } from './bank-story.ts';
import { type Outcome, withData } from './desk-people.ts';
import { contests as quizContests, papers as quizPapers } from './quiz-papers.ts';

/** A paper with what it was drawn from. */
export type DeskPaper = {
  line: PaperLine;
  rule: PublishPaper['rule'];
  drawing: PublishPaper['drawing'];
  seed: string;
  pool: PooledQuestion[];
};

const done = (id: string, version: number, state: unknown): Outcome => ({
  stream: `outreach/${id}`,
  version,
  state,
});

/** The desk; `now` is the county's clock. Where it is empty nothing was ever published. */
export const createBankDesk = (now: () => string, isEmpty: boolean) => {
  const documents = new Map(isEmpty ? [] : freshDocuments().map((one) => [one.policyId, one]));
  const questions = isEmpty ? [] : freshBanks();
  const papers = new Map<string, DeskPaper>();
  const contests = new Map<string, ContestLine>(
    isEmpty ? [] : Object.values(quizContests).map((line) => [line.contestId, line]),
  );
  const today = (): string => countyDate(now());
  const askable = (policyId: string): Banked[] =>
    questions.filter((one) => one.policyId === policyId && one.retired === undefined);
  const draw = (rule: PublishPaper['rule'], drawing: PublishPaper['drawing'], seed: string) =>
    poolFrom(
      [...documents.values()].map(({ policyId, region }) => ({
        policyId,
        region,
        questions: askable(policyId).map(bare),
      })),
      { rule, drawing, seed },
    );

  for (const line of isEmpty ? [] : Object.values(quizPapers)) {
    const rule = [...documents.keys()].slice(0, 3).map((policyId) => ({
      policyId,
      n: Math.min(3, askable(policyId).length),
    }));
    const seed = seedOf(line.paperId);
    const pool = [...draw(rule, 'each_their_own', seed).questions];
    papers.set(line.paperId, { line, rule, drawing: 'each_their_own', seed, pool });
  }

  const policyState = ({ policyId, versions, supersededOn }: PolicyDocument) =>
    done(policyId, versions.length, {
      policyId,
      versions: versions.length,
      ...(supersededOn && { supersededOn }),
    });
  const bankState = (bankId: string): Outcome => {
    const own = questions.filter(({ policyId }) => policyId === policyOf(bankId));
    const retired = own.filter((one) => one.retired !== undefined).length;
    return done(bankId, own.length, { bankId, questions: own.length - retired, retired });
  };
  const retire = (gone: readonly Banked[], because: NonNullable<Banked['retired']>): void => {
    for (const one of gone) {
      const at = questions.indexOf(one);
      if (at >= 0) questions[at] = { ...one, retired: because };
    }
  };
  const publish = (policyId: string, { clauses, summary, effectiveOn, ...data }: PublishPolicy): Outcome => {
    if (documents.has(policyId)) return refuse('policy_already_published');
    const version = { version: 1, effectiveOn, summary, clauses };
    const document = { policyId, ...data, versions: [version] };
    documents.set(policyId, document);
    return policyState(document);
  };
  const revise = (document: PolicyDocument, data: RevisePolicy): Outcome => {
    const last = document.versions.at(-1);
    if (!last || data.effectiveOn <= last.effectiveOn) return refuse('version_not_later', 'effectiveOn');
    const outdated = outdatedBy(last.clauses, data.clauses);
    if (data.effectiveOn <= today())
      retire(
        askable(document.policyId).filter(({ clause }) => outdated.includes(clause)),
        'clause_changed',
      );
    document.versions.push({ version: last.version + 1, ...data });
    return policyState(document);
  };
  const supersede = (document: PolicyDocument, data: SupersedePolicy): Outcome => {
    documents.set(document.policyId, { ...document, ...data });
    if (data.supersededOn <= today()) retire(askable(document.policyId), 'clause_changed');
    return policyState({ ...document, ...data });
  };
  const wrongWith = (document: PolicyDocument, question: Question, n: number): Refusal | undefined => {
    if (questions.some(({ questionId }) => questionId === question.questionId))
      return refuse('question_already_entered', `questions.${n}.questionId`);
    if (!clauseFrom(document, question.clause, today()))
      return refuse('clause_unknown', `questions.${n}.clause`);
    const fault = questionFault(question);
    return fault && refuse('question_unaskable', `questions.${n}.${fault.field}`);
  };
  const add = (bankId: string, data: AddQuestions): Outcome => {
    const policyId = policyOf(bankId);
    const document = documents.get(policyId);
    if (!document) return refuse('policy_not_published');
    const [wrong] = data.questions.flatMap((question, n) => wrongWith(document, question, n) ?? []);
    if (wrong) return wrong;
    questions.push(...data.questions.map((question) => ({ ...question, policyId })));
    return bankState(bankId);
  };
  const onQuestion = (bankId: string, questionId: string, act: (one: Banked) => void): Outcome => {
    const one = questions.find((question) => question.questionId === questionId);
    if (!one) return refuse('question_unknown', 'questionId');
    if (one.retired !== undefined) return refuse('question_retired', 'questionId');
    act(one);
    return bankState(bankId);
  };
  const correct = (bankId: string, data: Question): Outcome =>
    onQuestion(bankId, data.questionId, (one) => {
      questions[questions.indexOf(one)] = { ...one, ...data };
    });
  const publishPaper = (paperId: string, { rule, drawing, editionOf, ...data }: PublishPaper): Outcome => {
    const seed = seedOf(paperId);
    const { questions: pool, lacking } = draw(rule, drawing, seed);
    const short = lacking.findIndex((lacks) => lacks > 0);
    if (short >= 0) return refuse('too_few_questions', `rule.${short}.n`);
    const edition = editionOf === undefined ? 1 : (papers.get(editionOf)?.line.edition ?? 0) + 1;
    const asked = rule.reduce((sum, { n }) => sum + n, 0);
    const line: PaperLine = {
      paperId,
      version: 1,
      ...data,
      audienceName: audienceName(data.audience),
      edition,
      questions: asked,
      withdrawn: false,
    };
    papers.set(paperId, { line, rule, drawing, seed, pool: [...pool] });
    return done(paperId, 1, { paperId, edition, withdrawn: false, questions: asked });
  };
  const withdraw = (paperId: string): Outcome => {
    const paper = papers.get(paperId);
    if (!paper) return refuse('paper_not_published');
    paper.line = { ...paper.line, version: 2, withdrawn: true };
    const { edition, questions: asked } = paper.line;
    return done(paperId, 2, { paperId, edition, withdrawn: true, questions: asked });
  };
  const openContest = (contestId: string, data: OpenContest): Outcome => {
    const paper = papers.get(data.paperId);
    if (!paper) return refuse('paper_not_published', 'paperId');
    if (data.openAt < paper.line.openAt || data.closeAt > paper.line.closeAt)
      return refuse('contest_outside_paper', 'closeAt');
    const line: ContestLine = {
      contestId,
      version: 1,
      ...data,
      audienceName: audienceName(data.audience),
      status: 'open',
    };
    contests.set(contestId, line);
    return done(contestId, 1, line);
  };
  const cancel = (contestId: string): Outcome => {
    const line = contests.get(contestId);
    if (!line) return refuse('contest_not_opened');
    const cancelled = { ...line, status: 'cancelled' as const };
    contests.set(contestId, cancelled);
    return done(contestId, 2, cancelled);
  };
  const onDocument = (policyId: string, act: (one: PolicyDocument) => Outcome): Outcome => {
    const document = documents.get(policyId);
    return document ? act(document) : refuse('policy_not_published');
  };
  const acts: Readonly<Record<string, (id: string, data: unknown) => Outcome>> = {
    'policies/publish': (id, data) => withData(PublishPolicy, data, (read) => publish(id, read)),
    'policies/revise': (id, data) =>
      withData(RevisePolicy, data, (read) => onDocument(id, (one) => revise(one, read))),
    'policies/supersede': (id, data) =>
      withData(SupersedePolicy, data, (read) => onDocument(id, (one) => supersede(one, read))),
    'banks/add': (id, data) => withData(AddQuestions, data, (read) => add(id, read)),
    'banks/correct': (id, data) => withData(CorrectQuestion, data, (read) => correct(id, read)),
    'banks/retire': (id, data) =>
      withData(RetireQuestion, data, ({ questionId }) =>
        onQuestion(id, questionId, (one) => retire([one], 'by_hand')),
      ),
    'papers/publish': (id, data) => withData(PublishPaper, data, (read) => publishPaper(id, read)),
    'papers/withdraw': (id, data) => withData(WithdrawPaper, data, () => withdraw(id)),
    'contests/open': (id, data) => withData(OpenContest, data, (read) => openContest(id, read)),
    'contests/cancel': (id, data) => withData(CancelContest, data, () => cancel(id)),
  };
  return { documents, questions, papers, contests, askable, draw, acts };
};

export type BankDesk = ReturnType<typeof createBankDesk>;
