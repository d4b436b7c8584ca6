// The signature in hand: its steps, the code that is sent to the phone, and the one sending that counts once however often it is tried.
import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { CodeSent } from '#shared/access/confirmation.ts';
import { AgreementState } from '#shared/entrustment/contract.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { signingPath } from '../../../kernel/entrustment-queries.ts';
import { api, clock, newId } from '../../../kernel/phone.ts';
import { online } from '../../../kernel/platform.ts';
import { refusalCopy, wordsOf } from '../../../kernel/refusal-copy.ts';
import type { Answer } from '../../../kernel/request.ts';
import { useDraft } from '../../../kernel/use-draft.ts';
import { secondsUntilAgain } from '../../../pages/sign-in/one-time-code.ts';
import { Accepted } from '../../registry/parts/accepted.ts';
import { sheetRefusal } from '../parts/about-sheet.ts';
import { partsOf } from '../parts/sheet-lines.ts';
import type { Ready } from './ready.ts';
import {
  afterRefusal,
  dataOf,
  lackOf,
  type Needed,
  SignForm,
  type SignStep,
  sendingOf,
  startForm,
  stepBeside,
  stepOf,
} from './sign-form.ts';

const Signed = Accepted(AgreementState);

export type Signing = Readonly<{
  form: SignForm;
  step: SignStep;
  change: (fields: Partial<SignForm>) => void;
  needed: Needed;
  busy: 'asking' | 'sending' | undefined;
  /** Why the last thing was not done. */
  trouble: Copy | undefined;
  /** What is missing here, once somebody wanted to go on without it. */
  missing: string | undefined;
  goOn: () => void;
  goBack: () => void;
  askCode: () => void;
  send: () => void;
}>;

const NO_NETWORK: Copy = { what: '没有网络，现在办不了', next: '看过的、勾过的、写好的都留着，有网再来。' };
const NOT_KNOWN: Copy = {
  what: '没有收到回音，可能送到了，也可能没有',
  next: '请再点一次。点几次都只签一次。',
};
const SENT_BEFORE: Copy = { what: '前一次其实已经送到', next: '请看看自己签了没有，没签上再点一次。' };
const BUSY: Copy = { what: '现在人多，还没轮到', next: '填的都留着，过一会儿再点一次。' };

const troubleIn = (answer: Answer<unknown>): Copy | undefined => {
  if (answer.kind === 'ok') return undefined;
  if (answer.kind === 'refused')
    return answer.refusal.refused === 'command_reused' ? SENT_BEFORE : wordsOf(sheetRefusal(answer.refusal));
  if (answer.failure.failed === 'no_sign_in') return refusalCopy.not_signed_in;
  if (answer.failure.failed === 'busy') return BUSY;
  if (!online.get()) return NO_NETWORK;
  const { reference } = answer.failure;
  return reference === undefined ? NOT_KNOWN : { ...NOT_KNOWN, next: `${NOT_KNOWN.next}编号 ${reference}。` };
};

/** The signing of one sheet by one guardian; `onSigned` hears when it was taken, `onChanged` when the sheet has to be read anew. */
export const useSigning = (
  { agreementId, childId }: Pick<SheetView, 'agreementId' | 'childId'>,
  ready: Ready,
  onSigned: (state: AgreementState) => void,
  onChanged: () => void,
): Signing => {
  const draft = useDraft(`sign/${agreementId}`, SignForm, () => startForm(ready.shownHash));
  const [busy, setBusy] = useState<Signing['busy']>();
  const [trouble, setTrouble] = useState<Copy>();
  const [missing, setMissing] = useState<string>();
  const latest = useRef(draft);
  latest.current = draft;
  const change = (fields: Partial<SignForm>): void => {
    setMissing(undefined);
    latest.current.change(fields);
  };
  const isOfThisText = draft.form.textHash === ready.shownHash;
  const form = isOfThisText ? draft.form : startForm(ready.shownHash);
  useEffect(() => {
    if (isOfThisText) return;
    // Ticks and a name under another text are no word on this one.
    latest.current.change({ ...startForm(ready.shownHash), sent: undefined, sending: undefined });
    setTrouble(refusalCopy.text_changed);
  }, [isOfThisText, ready.shownHash]);

  const needed = { parts: partsOf(ready.lines).length, duties: ready.duties.length };
  const step = stepOf(form, needed);
  const askCode = (): void => {
    if (busy || (form.sent && secondsUntilAgain(form.sent, clock.now()) > 0)) return;
    setBusy('asking');
    setTrouble(undefined);
    void api.send(signingPath(agreementId, 'code'), {}, CodeSent).then((answer) => {
      setBusy(undefined);
      setTrouble(troubleIn(answer));
      if (answer.kind === 'ok') change({ sent: { at: clock.now(), asked: answer.value }, code: '' });
    });
  };
  const ended = (answer: Answer<z.infer<typeof Signed>>): void => {
    setBusy(undefined);
    if (answer.kind === 'ok') {
      draft.drop();
      onSigned(answer.value.state);
      return;
    }
    setTrouble(troubleIn(answer));
    if (answer.kind !== 'refused') return;
    if (answer.refusal.refused === 'already_signed') {
      draft.drop();
      onChanged();
      return;
    }
    const lead = afterRefusal(answer.refusal);
    change(lead.form);
    if (lead.again) onChanged();
  };
  const send = (): void => {
    if (busy) return;
    const data = dataOf(form, childId, ready.shownHash);
    const sending = sendingOf(form, data, () => ({ commandId: newId('command'), madeAt: clock.at() }));
    change({ sending });
    setBusy('sending');
    setTrouble(undefined);
    const { commandId, madeAt } = sending;
    void api.send(signingPath(agreementId, 'sign'), { commandId, madeAt, data }, Signed).then(ended);
  };
  const turnTo = (to: SignStep | undefined): void => {
    if (!to) return;
    setTrouble(undefined);
    change({ step: to });
  };
  return {
    form,
    step,
    change,
    needed,
    busy,
    trouble,
    missing,
    goOn: () => {
      const lack = lackOf(form, step, needed);
      setMissing(lack);
      if (lack === undefined) turnTo(stepBeside(step, 1));
    },
    goBack: () => turnTo(stepBeside(step, -1)),
    askCode,
    send,
  };
};
