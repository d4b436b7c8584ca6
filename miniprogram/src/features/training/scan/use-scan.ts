// A scan is sent at once; without a network, or where no answer comes, it is held on the phone and waits for the trainer's tick.
import { useState } from 'react';
import * as z from 'zod/mini';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { AttendanceState, type Scan, type Way } from '#shared/training/contract.ts';
import { api, clock, kept, newId, outbox } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import type { Answer } from '../../../kernel/request.ts';
import { trainingCard, trainingPaths } from '../../../kernel/training-queries.ts';
import { layAttendance } from '../parts/laid-mine.ts';
import { codeIn } from './scanned-code.ts';

const Taken = z.object({ state: AttendanceState });

const acts = { in: 'check-in', out: 'check-out' } as const;
const things = { in: 'check_in', out: 'check_out' } as const;

/** How far a scan has come. */
export type Scanning =
  | Readonly<{ is: 'ready' | 'sending' }>
  | Readonly<{ is: 'done'; way: Way; state: AttendanceState }>
  | Readonly<{ is: 'held'; way: Way; trainingId: string; at: string }>
  | Readonly<{ is: 'refused'; refusal: Refusal }>
  | Readonly<{ is: 'no_room' }>;

type Scanned = Omit<Scan, 'held'>;

const sendNow = async (scanned: Scanned, way: Way): Promise<Answer<z.infer<typeof Taken>>> =>
  online.get()
    ? api.send(
        trainingPaths.attendance(acts[way]),
        { commandId: newId('command'), data: { ...scanned, held: false } },
        Taken,
      )
    : { kind: 'failed', failure: { failed: 'no_answer' } };

/** Keeps the scan; both of one session go out in the order in which they were scanned. */
const hold = (scanned: Scanned, way: Way): Scanning => {
  const { trainingId, scannedAt } = scanned;
  const name = kept.find(trainingCard(trainingId))?.value.session.title ?? '培训';
  const saved = outbox.save({
    commandId: newId('command'),
    stream: `training/${trainingId}`,
    path: trainingPaths.attendance(acts[way]),
    about: { trainingId, name, what: things[way] },
    data: { ...scanned, held: true },
    madeAt: scannedAt,
  });
  return saved === 'kept' ? { is: 'held', way, trainingId, at: scannedAt } : { is: 'no_room' };
};

const outcomeOf = (answer: Answer<z.infer<typeof Taken>>, scanned: Scanned, way: Way): Scanning => {
  if (answer.kind === 'refused') return { is: 'refused', refusal: answer.refusal };
  if (answer.kind === 'failed') return hold(scanned, way);
  const { state } = answer.value;
  layAttendance(state);
  return { is: 'done', way, state };
};

/** One scan after another; each has an id of its own, so that one that is passed on is known. */
export const useScan = (): Readonly<{
  scanning: Scanning;
  /** Takes a code; `scanId` is of a scan that was begun before, on this phone or on another. */
  take: (text: string, scanId?: string) => void;
  again: () => void;
}> => {
  const [scanning, setScanning] = useState<Scanning>({ is: 'ready' });
  const take = (text: string, scanId = newId('scan')): void => {
    const code = codeIn(text);
    if (!code) {
      setScanning({ is: 'refused', refusal: refuse('code_unreadable') });
      return;
    }
    const { trainingId, way } = code;
    const scanned = { trainingId, code: code.text, scanId, scannedAt: clock.at() };
    setScanning({ is: 'sending' });
    void sendNow(scanned, way).then((answer) => setScanning(outcomeOf(answer, scanned, way)));
  };
  return { scanning, take, again: () => setScanning({ is: 'ready' }) };
};
