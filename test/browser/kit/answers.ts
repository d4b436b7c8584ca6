// Which question goes to which answer of the county, for whom: sessions, authority and the paths of the phone.
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import { RecordVisit } from '#shared/visits/contract.ts';
import { createBankAnswers } from './bank-answers.ts';
import { nth, TOWN } from './children.ts';
import type { County } from './county.ts';
import { createDesks } from './desk-answers.ts';
import { createMessages } from './message-answers.ts';
import { createOffice } from './office-answers.ts';
import { createOwnSheets } from './own-sheet-answers.ts';
import { askPolicies } from './policy-answers.ts';
import { createQuiz } from './quiz-answers.ts';
import { askRegionLearning } from './region-learning.ts';
import { askRegister, tellRegister } from './register-answers.ts';
import { createSessions } from './session-answers.ts';
import { type Acting, createSignIns } from './sign-ins.ts';
import { freshStaff } from './staff.ts';
import { createStaffSheets } from './staff-sheet-answers.ts';
import { createTrainings } from './training-answers.ts';
import { createWordings } from './wording-answers.ts';

/** A request, parsed. */
export type Asked = Readonly<{ method: string; path: string; body: unknown; token: string }>;

type Visiting = Readonly<{ childId: string; what: 'record' | 'correct'; body: unknown; byName: string }>;

const command = (county: County, { childId, what, body, byName }: Visiting): unknown => {
  const envelope = CommandEnvelope.safeParse(body);
  if (!envelope.success) return refuse('invalid_input', envelope.error.issues[0]?.path.join('.'));
  const visit = RecordVisit.safeParse(envelope.data.data);
  if (visit.success) return county.act(childId, what, envelope.data.commandId, visit.data, byName);
  const [issue] = visit.error.issues;
  return refuse('invalid_input', issue?.path.join('.'), issue?.message);
};

/** The answers of one county. */
export const createAnswers = (county: County) => {
  const signIns = createSignIns();
  const desks = createDesks(county.now);
  const ownSheets = createOwnSheets(county.now, () => county.files.register.files.has(nth('chd', 1)));
  const staffSheets = createStaffSheets(county.now, () =>
    [...county.files.register.files.values()].map(({ childId, village, name, bornOn, categories }) => ({
      childId,
      village,
      name,
      bornOn,
      isLeftBehind: categories.some(({ category }) => category === 'left_behind'),
    })),
  );
  const isEmpty = () => !county.files.register.files.has(nth('chd', 1));
  const trainings = createTrainings({
    now: county.now,
    staff: freshStaff(),
    town: TOWN,
    isEmpty,
  });
  const quiz = createQuiz(county.now);
  const banks = createBankAnswers(county.now, county.files.register.files.size === 0);
  const sessions = createSessions(county.now);
  const office = createOffice(county.now, isEmpty);
  const wordings = createWordings(county.now);
  const messages = createMessages({
    now: county.now,
    isEmpty,
    family: ({ guardianId }) =>
      [...county.files.register.files.values()]
        .filter(({ guardians }) => guardians.some((one) => one.guardianId === guardianId))
        .map(({ childId }) => childId),
    seen: ({ role, region, guardianId }, childId) => {
      const file = county.files.register.files.get(childId);
      const isTheirs =
        role === 'guardian'
          ? file?.guardians.some((one) => one.guardianId === guardianId)
          : file && covers(region, file.village);
      if (!file || !isTheirs) return undefined;
      const line = county.village(file.village).children.find((one) => one.childId === childId);
      return { name: file.name, ...(line?.colour && { colour: line.colour }) };
    },
  });
  const hasPolicies = () => county.files.register.files.size > 0;
  const within = (who: Acting, region: string, answer: () => unknown): unknown =>
    covers(who.region, region) ? answer() : refuse('not_found');
  const asker = ({ person: { personId, name }, ...held }: Acting) => ({ personId, name, ...held });
  const ask = (who: Acting, path: string): unknown => {
    const [, , first = '', second = ''] = path.split('/');
    if (first === 'villages') return within(who, second, () => county.village(second));
    if (first === 'towns' && who.role === 'director') return refuse('role_not_allowed');
    if (first === 'towns') return within(who, second, () => county.town(second));
    return second === 'timeline' ? county.timeline(first) : refuse('not_found');
  };
  const tell = (who: Acting, path: string, body: unknown): unknown => {
    const [, , childId = '', what] = path.split('/');
    return what === 'record' || what === 'correct'
      ? command(county, { childId, what, body, byName: who.person.name })
      : refuse('not_found');
  };
  const ofFamily = ({ guardianId }: Acting, { path, body }: Asked): unknown =>
    guardianId === undefined ? undefined : ownSheets.answer(guardianId, path, body);
  const ofStaff = (who: Acting, { method, path, body }: Asked): unknown =>
    staffSheets.answer(who, method, path, body);
  const ofTraining = (who: Acting, { method, path, body }: Asked): unknown =>
    trainings.answer(who, method, path, body);
  const ofLearning = (who: Acting, { method, path, body }: Asked): unknown =>
    askRegionLearning(who, path, { now: county.now(), isEmpty: isEmpty() }) ??
    quiz.answer(who, method, path, body);
  const ofBanks = (who: Acting, { method, path, body }: Asked): unknown =>
    banks.answer(who, method, path, body);
  const ofOutreach = (who: Acting, { method, path, body }: Asked): unknown =>
    sessions.answer(who, method, path, body) ??
    (method === 'GET' ? askPolicies(path, county.now(), hasPolicies()) : undefined);
  const answerTo = (who: Acting, { method, path: asked, body }: Asked): unknown => {
    const [path = '', query = ''] = asked.split('?');
    const isCommand = method === 'POST';
    const ofRegister = isCommand
      ? tellRegister(county.files, asker(who), path, body)
      : askRegister(county.files, asker(who), path, new URLSearchParams(query).get('why'));
    if (ofRegister !== undefined) return ofRegister;
    if (path.startsWith('/access/')) return isCommand ? desks.tell(who, path, body) : desks.ask(who, path);
    return isCommand ? tell(who, path, body) : ask(who, path);
  };
  return {
    signIns,
    desks,
    ownSheets,
    staffSheets,
    quiz,
    banks,
    office,
    messages,
    wordings,
    answer: (asked: Asked): unknown => {
      const { path, body, token } = asked;
      const isPublic = trainings.answerPublic(path);
      if (isPublic !== undefined) return isPublic;
      if (path === '/session' || path.startsWith('/session/')) return signIns.answer(path, body, token);
      const who = signIns.who(token);
      if (!who) return refuse('not_signed_in');
      return (
        messages.answer(who, asked.method, path, body) ??
        wordings.answer(who, asked.method, path, body) ??
        office.answer(who, path, body) ??
        ofFamily(who, asked) ??
        ofTraining(who, asked) ??
        ofStaff(who, asked) ??
        ofBanks(who, asked) ??
        ofLearning(who, asked) ??
        ofOutreach(who, asked) ??
        answerTo(who, asked)
      );
    },
  };
};
