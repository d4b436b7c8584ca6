// Signing in by WeChat in two steps at most: the account first, and at the first time the phone number it was registered with.
import { useState } from 'react';
import { invitations, waysIn } from '../../kernel/phone.ts';
import { type Trouble, troubleIn } from './trouble.ts';

export type ByWechat = Readonly<{
  step: 'account' | 'phone';
  busy: boolean;
  trouble: Trouble | undefined;
  enter: () => void;
  /** With the phone number's code, or without one where the person did not give it. */
  enterWithPhone: (phoneCode: string | undefined) => void;
  startAgain: () => void;
}>;

const NO_PHONE: Trouble = {
  bold: '没有拿到手机号',
  plain: '第一次登录要核对一次。请再点一下，选“允许”。',
};

/** The steps and how the last one ended. */
export const useWechat = (): ByWechat => {
  const [step, setStep] = useState<ByWechat['step']>('account');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  const ask = (phoneCode: string | undefined): void => {
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    const invitation = invitations.held.get();
    void waysIn
      .byWechat({ ...(phoneCode !== undefined && { phoneCode }), ...(invitation && { invitation }) })
      .then((answer) => {
        setBusy(false);
        if (answer.kind === 'ok') return invitations.layAside();
        if (answer.kind === 'refused' && answer.refusal.refused === 'phone_needed') return setStep('phone');
        return setTrouble(troubleIn(answer));
      });
  };
  return {
    step,
    busy,
    trouble,
    enter: () => ask(undefined),
    enterWithPhone: (phoneCode) => (phoneCode === undefined ? setTrouble(NO_PHONE) : ask(phoneCode)),
    startAgain: () => {
      setTrouble(undefined);
      setStep('account');
    },
  };
};
