// A session's room in the organiser's hands: everybody in it as of the last act, what is chosen, and what is being asked.
import { useState } from 'react';
import type { DoorLine, TrainingRoom } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { type May, mayAt } from './may-at.ts';
import { type HeldScan, heldOf, withDone } from './room-lines.ts';
import { type DoorActs, laidLines, type ToDo, useDoorActs } from './use-door-acts.ts';

/** What is open over the page. */
export type Opened =
  | Readonly<{ is: 'ask'; todo: readonly ToDo[] }>
  | Readonly<{ is: 'cancel' }>
  | Readonly<{ is: 'outsider' }>;

export type RoomInHand = Readonly<{
  room: TrainingRoom;
  people: readonly DoorLine[];
  /** The scans that wait for a tick. */
  held: readonly HeldScan[];
  isOrganiser: boolean;
  may: May;
  acts: DoorActs;
  typed: string;
  setTyped: (typed: string) => void;
  chosen: DoorLine | undefined;
  choose: (personId: string | undefined) => void;
  opened: Opened | undefined;
  open: (opened: Opened) => void;
  close: () => void;
  /** Asks once more before these are done. */
  ask: (todo: readonly ToDo[]) => void;
  /** The same for the ticks of everybody; nothing where none waits, or for whoever may not. */
  tickAll: (() => void) | undefined;
}>;

const NOBODY: ReadonlyMap<string, DoorLine> = new Map();

/** The room over what was read of it. */
export const useRoom = (room: TrainingRoom, isOrganiser: boolean): RoomInHand => {
  const { session } = room;
  const acts = useDoorActs(session.trainingId);
  const done = useWatched(laidLines).get(session.trainingId) ?? NOBODY;
  const [typed, setTyped] = useState('');
  const [chosen, choose] = useState<string>();
  const [opened, open] = useState<Opened>();
  const people = withDone(room.people, done);
  const held = people.flatMap(heldOf);
  const may = mayAt(session, clock.at(), isOrganiser);
  const ask = (todo: readonly ToDo[]): void => {
    acts.forget();
    choose(undefined);
    open({ is: 'ask', todo });
  };
  const tickAll = (): void =>
    ask(held.map(({ line, way }) => ({ line, act: { kind: 'settle', way, outcome: 'was_there' } })));
  return {
    room,
    people,
    held,
    isOrganiser,
    may,
    acts,
    typed,
    setTyped,
    chosen: people.find(({ personId }) => personId === chosen),
    choose,
    opened,
    open,
    close: () => open(undefined),
    ask,
    tickAll: may.attest && held.length > 0 ? tickAll : undefined,
  };
};
