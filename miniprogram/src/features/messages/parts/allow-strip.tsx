// At the head of the messages stands until when they still come on WeChat, and the one tap that brings more.
import { clock } from '../../../kernel/phone.ts';
import { Banner } from '../../../ui/banner.tsx';
import { stripOf } from './strip-words.ts';
import { useAllowing, useAskForMore } from './use-allowing.ts';

/** The strip, or nothing where everything goes on for a while. */
export const AllowStrip = () => {
  const allowing = useAllowing();
  const { ask, off } = useAskForMore();
  const strip = allowing && stripOf(allowing, clock.today());
  if (!strip) return null;
  const { bold, plain, asks } = strip;
  return (
    <Banner
      id="allow-strip"
      icon="bell"
      bold={bold}
      plain={off ?? plain}
      {...(asks.length > 0 && { action: { word: '续收', onTap: () => ask(asks) } })}
    />
  );
};
