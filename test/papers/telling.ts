// A stream of a sheet is told its facts as they are given, where a test is about what is made of them.
import * as z from 'zod/mini';
import { AgreementEvent } from '#functions/entrustment/events/agreement.ts';
import type { Decider } from '#functions/kernel/decider.ts';
import { handle, type World } from '#functions/kernel/handle.ts';
import { defineKind } from '#functions/kernel/kind.ts';
import { defineSlice } from '#functions/kernel/slice.ts';
import { NotePaper } from '#shared/entrustment/contract.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { factsOf, signedSheet } from './sheets.ts';

/** The sheet that is told. */
export const sheet = signedSheet();
export const agreementId = sheet.facts.agreementId;

const Command = z.discriminatedUnion('type', [
  z.object({ type: z.literal('tell'), data: z.object({ events: z.array(AgreementEvent) }) }),
  z.object({ type: z.literal('note_paper'), data: NotePaper }),
]);
type Command = z.infer<typeof Command>;
type State = readonly string[];
type Code = 'nothing_changed';

// The kind's own decisions are tested where they stand; here it only remembers what it was told.
const decider: Decider<Command, State, AgreementEvent, Code> = {
  initial: [],
  evolve: (noted, event) => (event.type === 'paper.drawn_up' ? [...noted, event.what] : noted),
  decide: ({ type, data }, noted): readonly [AgreementEvent, ...AgreementEvent[]] | Refusal<Code> => {
    if (type === 'note_paper')
      return noted.includes(data.what) ? refuse('nothing_changed') : [{ type: 'paper.drawn_up', ...data }];
    const [first, ...rest] = data.events;
    return first ? [first, ...rest] : refuse('nothing_changed');
  },
};
/** The slice as far as papers need it: it believes what it is told, and notes each kind of paper once. */
export const telling = defineSlice({
  name: 'entrustment',
  kinds: [
    defineKind({
      id: 'agreement',
      command: Command,
      needs: { shape: z.object({}) },
      event: AgreementEvent,
      decider,
      caller: (noted) => noted,
      sealed: true,
      subject: ({ type }) => (type === 'tell' ? sheet.childId : undefined),
      projections: () => [],
      react: () => [],
    }),
  ],
});

/** Writes the whole stream of the sheet, from its draft to its filing, sealed under the child's key. */
export const tell = async (world: World): Promise<unknown> => {
  await world.vault.ensureKey(sheet.childId, VILLAGE);
  return handle(
    { ...world, slices: [telling] },
    {
      slice: 'entrustment',
      id: agreementId,
      type: 'tell',
      data: { events: factsOf(sheet) },
      commandId: nth('command'),
      by: nth('person'),
    },
  );
};
