// Sentences are read one after the other, each by a voice of the phone or from its recording, until they end or are hushed.
import { type Watched, watched } from './watched.ts';

/** One thing to be read: what is heard, the name of its recording where it has one, and by which key the page knows it. */
export type Spoken = Readonly<{ key: string; words: string; clip?: string | undefined }>;

/** How the host makes sound. */
export type Voices = Readonly<{
  /** True where a voice that lives on this phone reads any words; others get only what is recorded. */
  readsAll: () => Promise<boolean>;
  /** Ends when the words were said; rejects where they could not be. */
  say: (words: string) => Promise<void>;
  /** Ends when the recording was played; rejects where it could not be. */
  play: (clip: string) => Promise<void>;
  hush: () => void;
}>;

/** What is being read just now, or why nothing is. */
export type Reading =
  | Readonly<{ is: 'quiet' | 'failed' }>
  | Readonly<{ is: 'reading'; key: string; readsAll: boolean }>;

/** How much was heard: all of it, what is recorded of it, or not to the end. */
export type Heard = 'whole' | 'recorded' | 'not_to_end';

export type ReadAloud = Readonly<{
  state: Watched<Reading>;
  /** Reads from the first to the last; whatever was being read before stops. */
  read: (list: readonly Spoken[]) => Promise<Heard>;
  stop: () => void;
}>;

/** Reads over these voices. */
export const createReadAloud = (voices: Voices): ReadAloud => {
  const state = watched<Reading>({ is: 'quiet' });
  let turn = 0;

  const stop = (): void => {
    turn += 1;
    voices.hush();
    state.set({ is: 'quiet' });
  };
  const hear = ({ words, clip }: Spoken, readsAll: boolean): Promise<void> =>
    readsAll || clip === undefined ? voices.say(words) : voices.play(clip);
  /** Reads what is left; somebody else's turn ends it. */
  const goOn = async (list: readonly Spoken[], readsAll: boolean, mine: number): Promise<boolean> => {
    for (const one of list) {
      if (mine !== turn) return false;
      state.set({ is: 'reading', key: one.key, readsAll });
      await hear(one, readsAll);
    }
    return mine === turn && list.length > 0;
  };
  const read = async (list: readonly Spoken[]): Promise<Heard> => {
    stop();
    const mine = turn;
    const end = (is: 'quiet' | 'failed'): void => {
      if (mine === turn) state.set({ is });
    };
    try {
      const readsAll = await voices.readsAll();
      const heard = await goOn(
        readsAll ? list : list.filter(({ clip }) => clip !== undefined),
        readsAll,
        mine,
      );
      end('quiet');
      if (!heard) return 'not_to_end';
      return readsAll ? 'whole' : 'recorded';
    } catch {
      end('failed');
      return 'not_to_end';
    }
  };
  return { state, read, stop };
};
