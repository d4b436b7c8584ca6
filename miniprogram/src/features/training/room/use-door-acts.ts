// What the organiser does about people at the door goes out one after the other, and is seen in the list at once.
import { useState } from 'react';
import * as z from 'zod/mini';
import { AttendanceState } from '#shared/training/contract.ts';
import type { DoorLine } from '#shared/training/views.ts';
import { api, newId } from '../../../kernel/phone.ts';
import { trainingPaths } from '../../../kernel/training-queries.ts';
import { watched } from '../../../kernel/watched.ts';
import { type DeskTrouble, deskTrouble } from '../../access/form/desk-trouble.ts';
import type { DoorAct } from './room-lines.ts';

const Done = z.object({ state: AttendanceState });

type Laid = ReadonlyMap<string, ReadonlyMap<string, DoorLine>>;

/** What was just done, by session and person. */
export const laidLines = watched<Laid>(new Map());

const layLine = (line: DoorLine, act: DoorAct, state: AttendanceState): void => {
  const { in: came, out: left, inAt, outAt, credited } = state;
  const by = act.kind === 'attest' ? 'trainer' : 'held';
  const after: DoorLine = {
    ...line,
    in: came,
    out: left,
    ...(inAt !== undefined && { inAt }),
    ...(outAt !== undefined && { outAt }),
    ...(act.way === 'in' ? { inBy: by } : { outBy: by }),
    ...(credited !== undefined && { credited }),
  };
  const ofSession = new Map([...(laidLines.get().get(state.trainingId) ?? []), [line.personId, after]]);
  laidLines.set(new Map([...laidLines.get(), [state.trainingId, ofSession]]));
};

/** One thing to be done about one person. */
export type ToDo = Readonly<{ line: DoorLine; act: DoorAct }>;

export type DoorActs = Readonly<{
  /** How many are still to go out. */
  left: number;
  trouble: DeskTrouble | undefined;
  /** Stops at the first that is not done and says why; those before it are done. */
  run: (todo: readonly ToDo[], done: () => void) => void;
  forget: () => void;
}>;

/** The acts on one session. */
export const useDoorActs = (trainingId: string): DoorActs => {
  const [left, setLeft] = useState(0);
  const [trouble, setTrouble] = useState<DeskTrouble>();
  const send = async ({ line, act }: ToDo): Promise<DeskTrouble | undefined> => {
    const { kind, ...how } = act;
    const data = { trainingId, personId: line.personId, ...how };
    const answer = await api.send(
      trainingPaths.attendance(kind),
      { commandId: newId('command'), data },
      Done,
    );
    if (answer.kind === 'ok') layLine(line, act, answer.value.state);
    return deskTrouble(answer);
  };
  const sendAll = async (todo: readonly ToDo[]): Promise<DeskTrouble | undefined> => {
    for (const [n, one] of todo.entries()) {
      setLeft(todo.length - n);
      const wrong = await send(one);
      if (wrong) return todo.length > 1 ? { ...wrong, bold: `${one.line.name}：${wrong.bold}` } : wrong;
    }
    return undefined;
  };
  return {
    left,
    trouble,
    run: (todo, done) => {
      if (left > 0) return;
      setTrouble(undefined);
      void sendAll(todo).then((wrong) => {
        setLeft(0);
        setTrouble(wrong);
        if (!wrong) done();
      });
    },
    forget: () => setTrouble(undefined),
  };
};
