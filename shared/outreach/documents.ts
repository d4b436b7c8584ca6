// Which version of a document holds on a day, and what a clause says then: the same for the phone, the bank and the import.
import type { Clause } from './clauses.ts';
import type { PolicyDocument, PolicyVersion } from './policies.ts';

/** How long what took effect is news, in days: later it is only entered, and nobody is told. */
export const NEW_FOR_DAYS = 60;

/** Whether a document holds on a county date. A version that comes later takes nothing from the one in force. */
export type Holds = 'now' | 'not_yet' | 'no_more';

type Dates = Readonly<{ firstEffectiveOn: string; supersededOn?: string | undefined }>;

/** Whether a document with these dates holds on a county date. */
export const holdsOn = ({ firstEffectiveOn, supersededOn }: Dates, on: string): Holds => {
  if (supersededOn !== undefined && supersededOn <= on) return 'no_more';
  return firstEffectiveOn <= on ? 'now' : 'not_yet';
};

type Versions = Pick<PolicyDocument, 'versions'>;

/** The version in force on a county date, or the first to come; undefined for a document without versions. */
export const versionOn = ({ versions }: Versions, on: string): PolicyVersion | undefined =>
  versions.filter(({ effectiveOn }) => effectiveOn <= on).at(-1) ?? versions[0];

/** A clause in its newest wording, with the version that has it. */
export type WordedClause = Readonly<{ version: number; clause: Clause }>;

/** A clause as the newest version words it that is in force on a county date or still to come; undefined where none has it. */
export const clauseFrom = (whole: Versions, no: string, on: string): WordedClause | undefined => {
  const current = versionOn(whole, on)?.version ?? 0;
  return whole.versions
    .filter(({ version }) => version >= current)
    .flatMap(({ version, clauses }) =>
      clauses.filter((clause) => clause.no === no).map((clause) => ({ version, clause })),
    )
    .at(-1);
};
