// A command on one sheet, asked for in a form: kept until the server has taken it, then laid over the lists.
import type * as z from 'zod/mini';
import { AgreementState } from '#shared/entrustment/contract.ts';
import { type SheetAct, sheetPath } from '../../../kernel/entrustment-queries.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { type DeskForm, useDeskForm } from '../../access/form/use-desk-form.ts';
import { layState } from './laid-states.ts';

/** Whose sheet is asked about, and what follows. */
export type AboutSheet = Readonly<{ agreementId: string; onClose: () => void; onDone: () => void }>;

export type SheetForm<Fields> = DeskForm<Fields> &
  Readonly<{
    /** Sends the command once; `done` is said when it is taken. */
    save: (data: object, done: string) => void;
  }>;

/** The form of one act on one sheet. */
export const useSheetForm = <Fields extends object>(
  { agreementId, onDone }: Pick<AboutSheet, 'agreementId' | 'onDone'>,
  act: SheetAct,
  schema: z.ZodMiniType<Fields>,
  empty: Fields,
): SheetForm<Fields> => {
  const form = useDeskForm<Fields>({ name: `${act}/${agreementId}`, schema, empty });
  const send = async (data: object) => {
    const answer = await form.send(act, sheetPath(agreementId, act), data, AgreementState);
    if (answer.kind === 'ok') layState(answer.value.version, answer.value.state);
    return answer;
  };
  return {
    ...form,
    save: (data, done) =>
      form.submit(
        () => send(data),
        () => {
          sayBriefly(done);
          onDone();
        },
      ),
  };
};
