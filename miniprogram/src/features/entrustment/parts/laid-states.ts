// What a command on a sheet came to is shown in the lists before their rows have caught up.
import { type AgreementState, parts } from '#shared/entrustment/contract.ts';
import type { SheetLine } from '#shared/entrustment/views.ts';
import { watched } from '../../../kernel/watched.ts';

type Laid = Readonly<{ version: number; state: AgreementState }>;

/** The answers accepted since the page was loaded, by sheet. */
export type LaidStates = ReadonlyMap<string, Laid>;

/** This phone's own. */
export const laidStates = watched<LaidStates>(new Map());

/** Keeps an accepted answer; an older one never covers a newer. */
export const layState = (version: number, state: AgreementState): void => {
  const before = laidStates.get().get(state.agreementId);
  if (before && before.version >= version) return;
  laidStates.set(new Map([...laidStates.get(), [state.agreementId, { version, state }]]));
};

type Missing = SheetLine['missing'];

/** Whoever is still missing, by the names the list had; where one of two parents signed, it is not known which. */
const namesKept = (before: Missing, now: AgreementState['missing']): Missing =>
  parts.flatMap((part) => {
    const named = before.filter((one) => one.part === part);
    const left = now.filter((one) => one.part === part);
    return named.length === left.length ? named : left.map(() => ({ part }));
  });

/** The line as the newest answer knows it. */
export const lineOver = (line: SheetLine, laid: LaidStates): SheetLine => {
  const over = laid.get(line.agreementId);
  if (!over || over.version <= line.version) return line;
  const { status, missing, number } = over.state;
  const { sentBack: _back, ...rest } = line;
  return {
    ...rest,
    version: over.version,
    status,
    missing: namesKept(line.missing, missing),
    ...(number !== undefined && { number }),
    noticesOwed: status === 'notified' ? [] : line.noticesOwed,
  };
};
