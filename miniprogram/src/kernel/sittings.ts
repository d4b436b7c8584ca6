// Every choice is on the phone before anything is sent; it is sent by itself, one request at a time, and nobody waits for it.
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { AttemptState, SaveAnswers, SubmitAttempt } from '#shared/outreach/attempts.ts';
import type { Chosen } from '#shared/outreach/questions.ts';
import { createFlights, type Flights } from './flights.ts';
import type { Outbox } from './outbox.ts';
import type { KeyStore, Later, Now } from './ports.ts';
import type { Answer } from './request.ts';
import {
  answersIn,
  beginSitting,
  choose,
  countedBy,
  evidenceOf,
  type Hand,
  heard,
  isLeft,
  isPastGrace,
  leftAfter,
  type Sitting,
  untoldIn,
} from './sitting.ts';
import { createSittingStore } from './sitting-store.ts';
import { type Counted, countedUntil } from './stopwatch.ts';
import { type Watched, watched } from './watched.ts';

/** Quick taps go out together. */
const GATHER_MS = 400;

export type SittingPorts = Readonly<{
  store: KeyStore;
  /** The county's clock, and the phone's own. */
  now: Now;
  wall: Now;
  later: Later;
  chance: () => number;
  online: () => boolean;
  /** Who acts on this phone now. */
  personId: () => string | undefined;
  read: (attemptId: string) => Promise<Answer<AttemptState>>;
  save: (attemptId: string, data: SaveAnswers) => Promise<Answer<AttemptState>>;
  /** Lays the submission into the outbox under this command. */
  submit: (sitting: Sitting, commandId: string, data: SubmitAttempt) => ReturnType<Outbox['save']>;
  newCommandId: () => string;
  /** Told of an attempt that is over without this phone having handed it in. */
  isOver: (state: AttemptState) => void;
}>;

export type Sittings = Readonly<{
  /** The attempts in hand of whoever acts now. */
  all: Watched<readonly Sitting[]>;
  failing: Flights['failing'];
  /** Takes an attempt in hand, or goes on with it; false where the phone has no room. */
  begin: (state: AttemptState, counted: Counted) => boolean;
  /** Keeps a choice, then tells the server; false where the phone has no room. */
  choose: (attemptId: string, questionId: string, chosen: Chosen, counted: Counted) => boolean;
  turnTo: (attemptId: string, at: number) => void;
  /** Finishes the attempt: its answers are handed in as they stand, once. `byClock` where its time was over. */
  handIn: (attemptId: string, elapsedMs: number, byClock?: boolean) => ReturnType<Outbox['save']>;
  /** Which attempt is on the screen: its page counts its time, and the server is asked how it stands. */
  show: (attemptId: string | undefined) => void;
  /** Takes it off the phone. */
  drop: (attemptId: string) => void;
  /** Takes off the phone what the server knows whole. */
  forget: () => void;
  /** Sends what is due, and hands in what came to its end unseen. Harmless at any moment. */
  pump: () => void;
  tryNow: () => void;
}>;

/** The attempts in hand over what lies on the phone. */
export const createSittings = (ports: SittingPorts): Sittings => {
  const { now, wall, later } = ports;
  const lying = createSittingStore(ports.store);
  const all = watched<readonly Sitting[]>([]);
  const flights = createFlights(now, ports.chance);
  let shown: string | undefined;
  let callOff: (() => void) | undefined;
  let isGathering = false;

  const reload = (): void => {
    const personId = ports.personId();
    const mine = lying.all().filter(({ hand }) => hand.personId === personId);
    const known = all.get();
    const isSame = mine.length === known.length && mine.every((one, n) => isSameHand(one, known[n]));
    if (!isSame) all.set(mine);
  };
  /** Another page over the same store may have ended the attempt meanwhile: what is gone stays gone. */
  const amend = (attemptId: string, change: (sitting: Sitting) => Sitting): boolean => {
    const sitting = lying.find(attemptId);
    const isKept = sitting === undefined || lying.write(change(sitting));
    reload();
    return isKept;
  };
  const inHand = (attemptId: string, change: (hand: Hand) => Hand): boolean =>
    amend(attemptId, ({ attempt, hand }) => ({ attempt, hand: change(hand) }));
  const drop = (attemptId: string): void => {
    lying.remove(attemptId);
    flights.note(attemptId, undefined);
    reload();
  };

  const learn = (state: AttemptState, asked: number): void => {
    const sitting = lying.find(state.attemptId);
    if (!sitting || sitting.hand.handedIn) return;
    if (state.status === 'sitting') {
      const counted = countedBy(state, 0, wall());
      const timed = counted && { ...counted, timedAt: counted.countedAt };
      amend(state.attemptId, (one) => {
        const { attempt, hand } = heard(one, state.answers, asked);
        return { attempt, hand: { ...hand, ...timed } };
      });
      return;
    }
    drop(state.attemptId);
    ports.isOver(state);
  };
  /** Nothing more is sent; where the time is over, the server is asked how much there was, so that the count comes to its end. */
  const stop = (attemptId: string, stopped: Refusal): void => {
    inHand(attemptId, (hand) => ({ ...hand, stopped }));
    if (stopped.refused === 'deadline_passed') ask(attemptId);
  };
  const tell = (sitting: Sitting): void => {
    const { attempt, hand } = sitting;
    const { attemptId } = attempt;
    const data = { answers: [...untoldIn(sitting)], elapsedMs: evidenceOf(attempt, hand.elapsedMs) };
    flights.fly(
      attemptId,
      () => ports.save(attemptId, data),
      (answer) => {
        flights.note(attemptId, answer.kind === 'failed' ? answer.failure : undefined);
        if (answer.kind === 'ok') learn(answer.value, hand.acts);
        if (answer.kind === 'refused') stop(attemptId, answer.refusal);
        pump();
      },
    );
  };
  const ask = (attemptId: string): void => {
    const sitting = lying.find(attemptId);
    if (!sitting || sitting.hand.handedIn || flights.isUp(attemptId) || !ports.online()) return;
    flights.fly(
      attemptId,
      () => ports.read(attemptId),
      (answer) => {
        if (answer.kind === 'ok') learn(answer.value, sitting.hand.told);
        pump();
      },
    );
  };
  const handIn: Sittings['handIn'] = (attemptId, elapsedMs, byClock = false) => {
    const sitting = lying.find(attemptId);
    if (!sitting || sitting.hand.handedIn) return 'kept';
    const { attempt } = sitting;
    const commandId = ports.newCommandId();
    const saved = ports.submit(sitting, commandId, {
      answers: [...answersIn(sitting)],
      elapsedMs: evidenceOf(attempt, elapsedMs),
      ticket: attempt.ticket,
    });
    if (saved === 'kept')
      inHand(attemptId, (hand) => ({
        ...hand,
        handedIn: { commandId, at: new Date(now()).toISOString(), byClock },
      }));
    return saved;
  };

  /** Milliseconds that an attempt has left which nobody looks at; nothing where its page counts, or nothing does. */
  const leftUnseen = ({ attempt, hand }: Sitting): number | undefined =>
    hand.handedIn || attempt.attemptId === shown || isPastGrace(attempt, now())
      ? undefined
      : leftAfter(attempt, countedUntil(hand, wall()));
  const untilNext = (): number => {
    const tries = [...flights.failing.get().values()].map(({ nextTryAt }) => nextTryAt - now());
    const ends = all.get().flatMap((sitting) => leftUnseen(sitting) ?? []);
    return Math.min(...[...tries, ...ends].filter((ms) => ms > 0));
  };
  const isToTell = (sitting: Sitting): boolean => {
    const { attempt, hand } = sitting;
    const isOpen = !hand.handedIn && !hand.stopped;
    return isOpen && untoldIn(sitting).length > 0 && !flights.isUp(attempt.attemptId);
  };
  const dropLeft = (): void => {
    for (const sitting of lying.all()) if (isLeft(sitting, now())) lying.remove(sitting.attempt.attemptId);
  };
  const pump = (): void => {
    callOff?.();
    callOff = undefined;
    dropLeft();
    reload();
    for (const { attempt, hand } of all.get().filter((sitting) => leftUnseen(sitting) === 0))
      handIn(attempt.attemptId, countedUntil(hand, wall()), true);
    const due = all.get().filter((sitting) => isToTell(sitting) && flights.isDue(sitting.attempt.attemptId));
    if (ports.online()) for (const sitting of due) tell(sitting);
    const next = untilNext();
    if (Number.isFinite(next)) callOff = later(next, pump);
  };

  reload();
  return {
    all,
    failing: flights.failing,
    handIn,
    drop,
    pump,
    begin: (state, counted) => {
      const personId = ports.personId();
      if (personId === undefined) return false;
      const sitting = lying.find(state.attemptId) ?? beginSitting(state, personId, counted);
      const isKept = lying.lay(heard(sitting, state.answers, sitting.hand.told));
      reload();
      return isKept;
    },
    choose: (attemptId, questionId, chosen, counted) => {
      const isKept = amend(attemptId, (sitting) => choose(sitting, questionId, chosen, counted));
      if (!isGathering) {
        isGathering = true;
        later(GATHER_MS, () => {
          isGathering = false;
          pump();
        });
      }
      return isKept;
    },
    turnTo: (attemptId, at) => void inHand(attemptId, (hand) => ({ ...hand, at })),
    show: (attemptId) => {
      shown = attemptId;
      if (attemptId !== undefined) {
        inHand(attemptId, ({ stopped: _, ...hand }) => hand);
        ask(attemptId);
      }
      pump();
    },
    forget: () => {
      const isKnownWhole = (one: Sitting) => !one.hand.handedIn && untoldIn(one).length === 0;
      for (const { attempt } of lying.all().filter(isKnownWhole)) lying.remove(attempt.attemptId);
      reload();
    },
    tryNow: () => {
      flights.tryNow();
      pump();
    },
  };
};

const isSameHand = (one: Sitting, other: Sitting | undefined): boolean =>
  other !== undefined &&
  one.attempt.attemptId === other.attempt.attemptId &&
  JSON.stringify(one.hand) === JSON.stringify(other.hand);
