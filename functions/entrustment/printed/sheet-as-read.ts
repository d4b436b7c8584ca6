// All that the papers of a sheet are made of, folded from its stream as it is opened.
import type { TimelineCommit } from '#functions/kernel/reader.ts';
import type { Evidence } from '#shared/entrustment/evidence.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import { countyOf } from '#shared/kernel/region.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { AgreementEvent } from '../events/agreement.ts';

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

type Turn<Type extends AgreementEvent['type']> = Extract<AgreementEvent, { type: Type }>;

const drawn = (event: Turn<'sheet.drafted' | 'sheet.redrafted'>, at: string): SheetAsRead | undefined => {
  const { personal, childId, textHash, village } = event;
  if (!personal) return undefined;
  const { facts, text } = personal;
  return { childId, facts, text, textHash, countyName: spokenName(countyOf(village)), acts: [], at };
};

const withAct = (
  sheet: SheetAsRead,
  { personal, evidenceHash }: Turn<'sheet.signed' | 'sheet.witnessed'>,
  at: string,
): SheetAsRead =>
  personal ? { ...sheet, acts: [...sheet.acts, { evidence: personal.evidence, evidenceHash }], at } : sheet;

const after = (
  sheet: SheetAsRead | undefined,
  event: AgreementEvent,
  at: string,
): SheetAsRead | undefined => {
  if (event.type === 'sheet.drafted' || event.type === 'sheet.redrafted') return drawn(event, at);
  if (!sheet) return undefined;
  switch (event.type) {
    case 'sheet.signed':
    case 'sheet.witnessed':
      return withAct(sheet, event, at);
    // The village witnesses anew; the families' signatures stand with the text.
    case 'sheet.sent_back':
      return { ...sheet, acts: sheet.acts.filter(({ evidence }) => evidence.part !== 'witness') };
    case 'sheet.filed':
      return { ...sheet, filed: { number: event.number, at }, at };
    default:
      return sheet;
  }
};

/** The sheet as it stands after its stream; undefined where none is drawn up, or its child was erased. */
export const sheetAsRead = (past: readonly TimelineCommit[]): SheetAsRead | undefined =>
  past
    .flatMap(({ at, events }) => events.map((event) => ({ at, event: AgreementEvent.parse(event) })))
    .reduce<SheetAsRead | undefined>((sheet, { event, at }) => after(sheet, event, at), undefined);

/** The lines of the text. */
export const linesOf = ({ text }: Pick<SheetAsRead, 'text'>): readonly string[] => text.split('\n');

/** The first of them. */
export const titleOf = (sheet: Pick<SheetAsRead, 'text'>): string => linesOf(sheet)[0] ?? '';
