// An invitation is answered: a seat is taken, or it is said why one cannot come; a try that was lost is made again under one id.
import * as z from 'zod/mini';
import { type Excuse, excuses, TrainingState } from '#shared/training/contract.ts';
import { trainingPaths } from '../../../kernel/training-queries.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { type DeskForm, useDeskForm } from '../../access/form/use-desk-form.ts';
import { laySeat } from './laid-mine.ts';

const Fields = z.object({ because: z.optional(z.enum(excuses)) });
type Fields = z.infer<typeof Fields>;

export type SeatForm = DeskForm<Fields> &
  Readonly<{
    enrol: () => void;
    excuse: (because: Excuse) => void;
  }>;

/** The answer to one invitation; `onDone` hears when it was taken. */
export const useSeat = (trainingId: string, onDone: () => void): SeatForm => {
  const form = useDeskForm<Fields>({ name: `seat/${trainingId}`, schema: Fields, empty: {} });
  const answer = async (act: 'enrol' | 'excuse', because?: Excuse) => {
    const data = because === undefined ? {} : { because };
    const done = await form.send(act, trainingPaths.session(trainingId, act), data, TrainingState);
    if (done.kind === 'ok') {
      const { version } = done.value;
      laySeat(
        trainingId,
        because === undefined ? { version, mine: 'enrolled' } : { version, mine: 'excused', excuse: because },
      );
    }
    return done;
  };
  return {
    ...form,
    enrol: () =>
      form.submit(
        () => answer('enrol'),
        () => {
          sayBriefly('报好名了');
          onDone();
        },
      ),
    excuse: (because) =>
      form.submit(
        () => answer('excuse', because),
        () => {
          sayBriefly('请好假了');
          onDone();
        },
      ),
  };
};
