// A phone on which attempts are sat, a server that keeps their answers, and a network whose answers come when the test says so.
import type { AttemptState, SaveAnswers, SubmitAttempt } from '#shared/outreach/attempts.ts';
import type { Answer } from '../../../miniprogram/src/kernel/request.ts';
import { createSittings } from '../../../miniprogram/src/kernel/sittings.ts';
import { anAttempt } from './attempt.ts';
import { memoryStore } from './memory-store.ts';
import { nth } from './paper.ts';
import { settle } from './rough-network.ts';

const BEGAN = Date.parse('2026-06-12T01:30:00.000Z');

type Timer = Readonly<{ at: number; run: () => void }>;
type Submitted = Readonly<{ commandId: string; data: SubmitAttempt }>;

/** The world; its phone's clock is the county's, until `set` moves it. */
export const sittingWorld = (store = memoryStore()) => {
  let time = BEGAN;
  let off = 0;
  let timers: Timer[] = [];
  let online = true;
  let personId: string | undefined = nth('prs', 1);
  let room = true;
  let minted = 0;
  const server = new Map<string, readonly string[]>();
  let standing: Partial<AttemptState> = {};
  const saves: SaveAnswers[] = [];
  const reads: string[] = [];
  const submitted: Submitted[] = [];
  const over: AttemptState[] = [];
  const landings: (() => void)[] = [];
  let fate: (() => Answer<AttemptState>) | undefined;

  const told = (): AttemptState =>
    anAttempt({
      answers: anAttempt().questions.flatMap(({ questionId, options }) => {
        const keys = server.get(questionId) ?? [];
        const chosen = keys.flatMap((key) => options.filter((one) => one.key === key).map((one) => one.key));
        return chosen.length > 0 ? [{ questionId, chosen }] : [];
      }),
      ...standing,
    });
  const answered = (state: () => AttemptState, outcome = fate): Promise<Answer<AttemptState>> =>
    new Promise((resolve) => {
      landings.push(() => resolve(outcome ? outcome() : { kind: 'ok', value: state() }));
    });
  const heard = (): Answer<AttemptState> => ({
    kind: 'ok',
    value: { ...told(), readAt: new Date(time).toISOString() },
  });
  const start = () =>
    createSittings({
      store,
      now: () => time,
      wall: () => time + off,
      later: (ms, run) => {
        const timer = { at: time + ms, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
      chance: () => 0.5,
      online: () => online,
      personId: () => personId,
      newCommandId: () => nth('cmd', ++minted),
      read: (attemptId) => {
        reads.push(attemptId);
        return answered(told, heard);
      },
      save: (_, data) => {
        saves.push(data);
        return answered(() => {
          for (const { questionId, chosen } of data.answers) server.set(questionId, chosen);
          return told();
        });
      },
      submit: (_, commandId, data) => {
        if (!room) return 'no_room';
        submitted.push({ commandId, data });
        return 'kept';
      },
      isOver: (state) => over.push(state),
    });
  let sittings = start();
  return {
    server,
    saves,
    reads,
    submitted,
    over,
    sittings: () => sittings,
    hand: () => sittings.all.get()[0]?.hand,
    now: () => time,
    wall: () => time + off,
    setOnline: (on: boolean) => {
      online = on;
    },
    setRoom: (has: boolean) => {
      room = has;
    },
    setPerson: (id: string | undefined) => {
      personId = id;
    },
    setClock: (ms: number) => {
      off += ms;
    },
    /** What the server says of the attempt from now on. */
    stands: (changed: Partial<AttemptState>) => {
      standing = changed;
    },
    /** How every saving ends from now on; undefined lets them through. */
    setFate: (next: (() => Answer<AttemptState>) | undefined) => {
      fate = next;
    },
    /** Brings down whatever is in the air. */
    land: async () => {
      for (const landing of landings.splice(0)) landing();
      await settle();
    },
    pass: async (ms: number) => {
      const until = time + ms;
      for (;;) {
        const [due] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!due) break;
        timers = timers.filter((one) => one !== due);
        time = Math.max(time, due.at);
        due.run();
        await settle();
      }
      time = until;
    },
    /** The app is killed and started again. */
    restart: () => {
      timers = [];
      landings.splice(0);
      sittings = start();
      sittings.pump();
    },
  };
};
