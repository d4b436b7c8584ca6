// The form as it is filled in and sent: kept on the phone until the server has drawn the sheet up, under ids that make trying again harmless.
import { useState } from 'react';
import { AgreementState } from '#shared/entrustment/contract.ts';
import type { DraftGround } from '#shared/entrustment/views.ts';
import { sheetPath } from '../../../kernel/entrustment-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayBriefly, turnToAgreement } from '../../../kernel/ways.ts';
import { deskWords } from '../../access/form/desk-trouble.ts';
import { type DeskForm, useDeskForm } from '../../access/form/use-desk-form.ts';
import type { Fault } from '../../registry/forms/check.ts';
import { layState } from '../parts/laid-states.ts';
import { finishDraft, finishRedraft, stepFault, stepOf } from './draft-check.ts';
import { DraftForm, type Step, steps } from './draft-form.ts';

/** What is drawn up: a first sheet, one that follows another, or one anew. */
export type Drawing = Readonly<{
  ground: DraftGround;
  start: DraftForm;
  renews?: string | undefined;
  redraft?: string | undefined;
}>;

export type DraftInHand = Readonly<{
  desk: DeskForm<DraftForm>;
  form: DraftForm;
  fault: Fault | undefined;
  resumed: boolean;
  change: (fields: Partial<DraftForm>) => void;
  go: (step: Step) => void;
  /** The next step, or at the last one the sending. */
  onward: () => void;
}>;

const nameOf = ({ ground, renews, redraft }: Drawing): string =>
  `draft/${ground.childId}/${redraft ?? renews ?? 'first'}`;

/** The draft of one drawing. */
export const useDraftSheet = (drawing: Drawing): DraftInHand => {
  const { ground, start, renews, redraft } = drawing;
  const [empty] = useState(start);
  const desk = useDeskForm<DraftForm>({ name: nameOf(drawing), schema: DraftForm, empty });
  const form = desk.fields;
  const [resumed] = useState(() => form !== empty);
  const [fault, setFault] = useState<Fault>();
  const today = clock.today();
  const go = (step: Step): void => {
    setFault(undefined);
    desk.change({ step });
  };
  const show = (found: Fault): void => {
    desk.change({ step: stepOf(found.field) });
    setFault(found);
  };
  const send = (): void => {
    const agreementId = redraft ?? desk.idOf('agreement');
    const act = redraft === undefined ? 'draft' : 'redraft';
    const finished =
      redraft === undefined ? finishDraft(form, ground, today, renews) : finishRedraft(form, ground, today);
    if (!('data' in finished)) {
      show(finished);
      return;
    }
    desk.submit(
      async () => {
        const answer = await desk.send(act, sheetPath(agreementId, act), finished.data, AgreementState);
        if (answer.kind === 'ok') layState(answer.value.version, answer.value.state);
        if (answer.kind === 'refused' && answer.refusal.field !== undefined)
          show({ field: answer.refusal.field, words: deskWords(answer.refusal).what });
        return answer;
      },
      () => {
        sayBriefly(redraft === undefined ? '拟好了' : '改好了，请重新签字');
        turnToAgreement(agreementId);
      },
    );
  };
  const onward = (): void => {
    const found = stepFault(form, form.step, ground, today);
    const next = steps[steps.indexOf(form.step) + 1];
    if (found) setFault(found);
    else if (next === undefined) send();
    else go(next);
  };
  return {
    desk,
    form,
    fault,
    resumed,
    change: (fields) => {
      setFault(undefined);
      desk.change(fields);
    },
    go,
    onward,
  };
};
