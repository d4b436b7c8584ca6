// What each command of the register does to the county in memory, by the contracts.
import type * as z from 'zod/mini';
import { GiveConsent, WithdrawConsent } from '#shared/access/consent.ts';
import { BreakGlass, GLASS_HOURS } from '#shared/access/glass.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import {
  AskForFile,
  Categorise,
  CloseChild,
  CorrectChild,
  CorrectGuardian,
  EndCategory,
  InviteGuardian,
  MoveChild,
  RegisterChild,
  RegisterGuardian,
  ReopenChild,
  SetBenefits,
  SetHealth,
  SetHousehold,
  SetResponsibilities,
  SetSchooling,
} from '#shared/registry/contract.ts';
import type { GuardianLine } from '#shared/registry/file.ts';
import { initialsOf } from './names.ts';
import { glassKey, type KeptFile, type Register, wordKey } from './register.ts';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

type Todo = Readonly<{ register: Register; id: string; personId: string; region: string; now: string }>;
type Outcome = Readonly<Record<string, unknown>> | Refusal;
type Act = (todo: Todo, data: unknown) => Outcome;

/** Does it where the data keep the contract, else says where they do not. */
const act =
  <Data>(schema: z.ZodMiniType<Data>, does: (todo: Todo, data: Data) => Outcome): Act =>
  (todo, data) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return does(todo, parsed.data);
    const [issue] = parsed.error.issues;
    return refuse('invalid_input', issue?.path.join('.'), issue?.message);
  };

const stateOf = ({ childId, village, open }: KeptFile): Outcome => ({ childId, village, open });

const change =
  <Data>(changed: (file: KeptFile, data: Data, todo: Todo) => KeptFile | Refusal) =>
  (todo: Todo, data: Data): Outcome => {
    const file = todo.register.files.get(todo.id);
    if (!file) return refuse('not_found');
    const after = changed(file, data, todo);
    if ('refused' in after) return after;
    todo.register.files.set(todo.id, after);
    return stateOf(after);
  };

const linesOf = (
  guardians: Register['guardians'],
  responsibilities: z.infer<typeof SetResponsibilities>['responsibilities'],
): readonly GuardianLine[] | Refusal => {
  const lines: GuardianLine[] = [];
  for (const [n, one] of responsibilities.entries()) {
    const known = guardians.get(one.guardianId);
    if (!known) return refuse('guardian_unknown', `responsibilities.${n}.guardianId`);
    const { initials: _initials, village: _village, ...line } = known;
    lines.push({ ...line, ...one });
  }
  return lines;
};

const register = ({ register: { files, guardians }, ...todo }: Todo, data: RegisterChild): Outcome => {
  const { id } = todo;
  if (files.has(id)) return refuse('child_already_registered');
  const { details, responsibilities, ...rest } = data;
  const isTaken = [...files.values()].some(
    (file) => file.idNumber !== undefined && file.idNumber === details.idNumber,
  );
  if (isTaken) return refuse('id_number_taken', 'details.idNumber');
  const lines = linesOf(guardians, responsibilities);
  if ('refused' in lines) return lines;
  const file: KeptFile = {
    ...rest,
    ...details,
    childId: id,
    open: true,
    guardians: [...lines],
    benefits: [],
    masked: false,
  };
  files.set(id, file);
  return stateOf(file);
};

const children: Readonly<Record<string, Act>> = {
  register: act(RegisterChild, register),
  correct: act(
    CorrectChild,
    change(({ idNumber: _n, withoutIdNumber: _w, ...file }, { name, details }: CorrectChild) => ({
      ...file,
      name,
      ...details,
    })),
  ),
  categorise: act(
    Categorise,
    change((file, held: z.infer<typeof Categorise>) => ({
      ...file,
      categories: [...file.categories.filter(({ category }) => category !== held.category), held],
    })),
  ),
  'end-category': act(
    EndCategory,
    change((file, ended: EndCategory) =>
      file.categories.length === 1
        ? refuse('last_category', 'category')
        : { ...file, categories: file.categories.filter(({ category }) => category !== ended.category) },
    ),
  ),
  responsibilities: act(
    SetResponsibilities,
    change((file, { responsibilities }: SetResponsibilities, todo) => {
      const lines = linesOf(todo.register.guardians, responsibilities);
      return 'refused' in lines ? lines : { ...file, guardians: [...lines] };
    }),
  ),
  schooling: act(
    SetSchooling,
    change((file, schooling: z.infer<typeof SetSchooling>) => ({ ...file, schooling })),
  ),
  health: act(
    SetHealth,
    change((file, health: z.infer<typeof SetHealth>) => ({ ...file, health })),
  ),
  household: act(
    SetHousehold,
    change((file, household: z.infer<typeof SetHousehold>) => ({ ...file, household })),
  ),
  benefits: act(
    SetBenefits,
    change((file, { benefits }: SetBenefits) => ({ ...file, benefits })),
  ),
  move: act(
    MoveChild,
    change((file, { village }: MoveChild, { register: { askings }, region }) => {
      const isAsking = (askings.get(file.childId) ?? []).some((one) => one.village === village);
      if (!covers(region, village) && !isAsking) return refuse('not_found');
      if (village === file.village) return refuse('same_village', 'village');
      askings.delete(file.childId);
      return { ...file, village };
    }),
  ),
  close: act(
    CloseChild,
    change((file, { reason, closedOn }: CloseChild, { register: { askings } }) => {
      askings.delete(file.childId);
      return { ...file, open: false, closedFor: reason, closedOn };
    }),
  ),
  reopen: act(
    ReopenChild,
    change(
      ({ closedOn: _on, closedFor: _for, ...file }, { village }: ReopenChild, { register: { askings } }) => {
        askings.delete(file.childId);
        return { ...file, village, open: true };
      },
    ),
  ),
  'ask-for': act(
    AskForFile,
    change((file, { village }: AskForFile, { register: { askings }, now }) => {
      const standing = askings.get(file.childId) ?? [];
      if (village === file.village) return refuse('same_village', 'village');
      if (standing.some((one) => one.village === village)) return refuse('file_already_asked_for');
      askings.set(file.childId, [...standing, { village, askedAt: now }]);
      return file;
    }),
  ),
};

const guardians: Readonly<Record<string, Act>> = {
  register: act(
    RegisterGuardian,
    ({ register: { guardians: known }, id }, { village, name, phone, workplace }) => {
      if (known.has(id)) return refuse('guardian_already_registered');
      const person = { guardianId: id, village, name, phone, bound: false, initials: initialsOf(name) };
      known.set(id, { ...person, ...(workplace !== undefined && { workplace }) });
      return { guardianId: id };
    },
  ),
  correct: act(CorrectGuardian, ({ register: { guardians: known, files }, id }, person) => {
    const before = known.get(id);
    if (!before) return refuse('guardian_unknown');
    const { idNumber: _number, ...shown } = person;
    known.set(id, { ...before, ...shown });
    for (const [childId, file] of files)
      files.set(childId, {
        ...file,
        guardians: file.guardians.map((line) => (line.guardianId === id ? { ...line, ...shown } : line)),
      });
    return { guardianId: id };
  }),
  invite: act(InviteGuardian, ({ id, now }) => ({
    guardianId: id,
    invitedUntil: new Date(Date.parse(now) + WEEK_MS).toISOString(),
  })),
};

const consents: Readonly<Record<string, Act>> = {
  give: act(GiveConsent, ({ register: { given }, now }, { childId, guardianId, purpose, words }) => {
    const id = wordKey(childId, guardianId);
    const rest = (given.get(id) ?? []).filter((one) => one.purpose !== purpose);
    given.set(id, [...rest, { purpose, words, at: now }]);
    return { consentId: id, given: given.get(id) };
  }),
  withdraw: act(WithdrawConsent, ({ register: { given } }, { childId, guardianId, purpose }) => {
    const id = wordKey(childId, guardianId);
    given.set(
      id,
      (given.get(id) ?? []).filter((one) => one.purpose !== purpose),
    );
    return { consentId: id, given: given.get(id) };
  }),
};

const glasses: Readonly<Record<string, Act>> = {
  break: act(BreakGlass, ({ register: { glasses: broken }, personId, now }, { childId }) => {
    broken.add(glassKey(personId, childId));
    return { childId, untilAt: new Date(Date.parse(now) + GLASS_HOURS * HOUR_MS).toISOString() };
  }),
};

const kinds: Readonly<Record<string, Readonly<Record<string, Act>>>> = {
  children,
  guardians,
  consents,
  glasses,
};

/** Does `what` to the thing of that kind and id, or refuses by name. */
export const perform = (kind: string, what: string, todo: Todo, data: unknown): Outcome => {
  const does = kinds[kind]?.[what];
  return does ? does(todo, data) : refuse('not_found');
};
