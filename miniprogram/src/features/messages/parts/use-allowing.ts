// What a person still allows, with what they allowed just now, and the one tap that asks for more.
import { useState } from 'react';
import type { Allowance } from '#shared/notifications/views.ts';
import { type Allowed, asAllowed } from '../../../kernel/allow.ts';
import { allow, inbox } from '../../../kernel/phone.ts';
import { sayCount } from '../../../kernel/say.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import type { Allowing } from './strip-words.ts';

/** What was read last, as this phone has changed it; undefined before the first reading. */
export const useAllowing = (): Allowing | undefined => {
  const known = useWatched(inbox.known);
  const laid = useWatched(allow.laid);
  if (!known) return undefined;
  return {
    allowances: known.allowances.map((one) => asAllowed(one, laid)),
    hasWechat: known.hasWechat,
    canAsk: allow.canAsk(),
    lasts: allow.lasts,
  };
};

const OFF = '微信里关着提醒。点右上角“…”，进“设置”，再进“订阅消息”打开';

const sayAllowed = ({ accepted, refused, isOff }: Allowed): string | undefined => {
  if (accepted > 0) return `好，可再收\u00a0${sayCount(accepted, '条')}`;
  if (isOff) return OFF;
  return refused > 0 ? '没有允许。要紧的事还会发短信' : undefined;
};

/** The asking; `off` are the words where the person's settings answer for them. */
export const useAskForMore = (): Readonly<{
  ask: (asks: readonly Allowance[]) => void;
  off: string | undefined;
}> => {
  const [off, setOff] = useState<string>();
  return {
    // WeChat asks only within the tap itself, so nothing comes before it.
    ask: (asks) =>
      void allow.ask(asks).then((allowed) => {
        setOff(allowed.isOff ? OFF : undefined);
        const words = sayAllowed(allowed);
        if (words !== undefined && !allowed.isOff) sayBriefly(words);
      }),
    off,
  };
};
