// A sheet as its stream tells it, opened: its state, and what only a view asks of its facts.
import type { Reader, TimelineCommit } from '#functions/kernel/reader.ts';
import type { PaperKind, Receiver } from '#shared/entrustment/contract.ts';
import type { Evidence } from '#shared/entrustment/evidence.ts';
import { AgreementEvent } from './events/agreement.ts';
import { evolveSheet, type Sheet, type SheetState } from './sheet-state.ts';

type Turn<Type extends AgreementEvent['type']> = Extract<AgreementEvent, { type: Type }>;

/** What a view asks beyond the state; times are those of the commits. */
export type Told = Readonly<{
  /** The text in force and its salt; gone once the child is erased. */
  text?: string | undefined;
  salt?: string | undefined;
  drawnAt: string;
  filedAt?: string | undefined;
  barred: Turn<'sheet.drafted'>['barred'];
  renews?: string | undefined;
  acts: readonly Readonly<{ act: Turn<'sheet.signed' | 'sheet.witnessed'>; at: string }>[];
  /** Sent back by the town and not witnessed since. */
  sentBack?: Readonly<{ at: string; reason?: string | undefined }> | undefined;
  receipts: readonly Turn<'notice.receipted'>[];
  /** The newest paper of each kind that shows the text in force. */
  papers: ReadonlyMap<PaperKind, Turn<'paper.drawn_up'> & Readonly<{ at: string }>>;
}>;

/** The state of a sheet with all that was told of it. */
export type ToldSheet = Readonly<{ version: number; sheet: Sheet; told: Told }>;

const nothing: Told = { drawnAt: '', barred: [], acts: [], receipts: [], papers: new Map() };

const drawn = (before: Told, event: Turn<'sheet.drafted' | 'sheet.redrafted'>, at: string): Told => ({
  ...nothing,
  drawnAt: at,
  text: event.personal?.text,
  salt: event.personal?.salt,
  barred: event.barred,
  renews: event.type === 'sheet.drafted' ? event.renews : before.renews,
});

const after = (told: Told, event: AgreementEvent, at: string): Told => {
  switch (event.type) {
    case 'sheet.drafted':
    case 'sheet.redrafted':
      return drawn(told, event, at);
    case 'sheet.signed':
      return { ...told, acts: [...told.acts, { act: event, at }] };
    case 'sheet.witnessed':
      return { ...told, acts: [...told.acts, { act: event, at }], sentBack: undefined };
    case 'sheet.sent_back':
      return {
        ...told,
        acts: told.acts.filter(({ act }) => act.part !== 'witness'),
        sentBack: { at, reason: event.personal?.reason },
      };
    case 'sheet.filed':
      return { ...told, filedAt: at };
    case 'notice.receipted':
      return { ...told, receipts: [...told.receipts, event] };
    case 'paper.drawn_up':
      return { ...told, papers: new Map([...told.papers, [event.what, { ...event, at }]]) };
    default:
      return told;
  }
};

/** The receipt of whoever was owed a notice, where there is one. */
export const receiptOf = ({ receipts }: Told, to: Receiver): Turn<'notice.receipted'> | undefined =>
  receipts.find((one) => one.to === to);

/** The newest picture from which an act in force comes; its name, hash and weight are sealed with the evidence. */
export const photoOf = ({ acts }: Told): Evidence['picture'] =>
  acts.findLast(({ act }) => act.personal?.evidence.picture)?.act.personal?.evidence.picture;

/** The sheet after what its stream tells; undefined where none was drawn up. */
export const toldBy = (past: readonly TimelineCommit[]): ToldSheet | undefined => {
  let state: SheetState = { status: 'none' };
  let told = nothing;
  for (const { at, events } of past) {
    for (const event of events.map((raw) => AgreementEvent.parse(raw))) {
      state = evolveSheet(state, event);
      told = after(told, event, at);
    }
  }
  return state.status === 'none' ? undefined : { version: past.at(-1)?.version ?? 0, sheet: state, told };
};

/** The sheet of this id as it stands. */
export const toldSheet = async (read: Reader, agreementId: string): Promise<ToldSheet | undefined> =>
  toldBy(await read.timeline('entrustment', agreementId));
