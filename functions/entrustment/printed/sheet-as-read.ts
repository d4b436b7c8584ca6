// All that the papers of a sheet are made of, folded from its stream as it is opened.
import type { TimelineCommit } from '#functions/kernel/reader.ts';
import type { Evidence } from '#shared/entrustment/evidence.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import { countyOf } from '#shared/kernel/region.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { type ToldSheet, toldBy } from '../sheet-told.ts';

/** An act with the hash of its evidence that stands open in the record. */
export type ActAsRead = Readonly<{ evidence: Evidence; evidenceHash: string }>;

/** A sheet in the text in force. `at` is the server's time of the newest fact that its papers rest on. */
export type SheetAsRead = Readonly<{
  childId: string;
  facts: SheetFacts;
  /** The canonical text that was hashed, and signed by each act. */
  text: string;
  textHash: string;
  /** The county that files and marks it, in words. */
  countyName: string;
  acts: readonly ActAsRead[];
  /** Filed by the town under this number, at this time. */
  filed?: Readonly<{ number: string; at: string }> | undefined;
  at: string;
}>;

const actsOf = ({ told }: ToldSheet): readonly ActAsRead[] =>
  told.acts.flatMap(({ act: { personal, evidenceHash } }) =>
    personal ? [{ evidence: personal.evidence, evidenceHash }] : [],
  );

/** The sheet as it stands after its stream; undefined where none is drawn up, or its child was erased. */
export const sheetAsRead = (past: readonly TimelineCommit[]): SheetAsRead | undefined => {
  const read = toldBy(past);
  if (!read) return undefined;
  const { facts, childId, textHash, village, number } = read.sheet;
  const { text, drawnAt, filedAt, acts } = read.told;
  if (!facts || text === undefined) return undefined;
  return {
    childId,
    facts,
    text,
    textHash,
    countyName: spokenName(countyOf(village)),
    acts: actsOf(read),
    ...(number !== undefined && filedAt !== undefined && { filed: { number, at: filedAt } }),
    at: filedAt ?? acts.at(-1)?.at ?? drawnAt,
  };
};

/** The lines of the text. */
export const linesOf = ({ text }: Pick<SheetAsRead, 'text'>): readonly string[] => text.split('\n');

/** The first of them. */
export const titleOf = (sheet: Pick<SheetAsRead, 'text'>): string => linesOf(sheet)[0] ?? '';
