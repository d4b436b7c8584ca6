// An officer words a message: its fields, how it will look, and the way back to its first words.
import { useState } from 'react';
import { render } from '#shared/notifications/render.ts';
import { Banner } from '../../../ui/banner.tsx';
import { FormDock } from '../../registry/forms/form-dock.tsx';
import { ResetSheet } from './reset-sheet.tsx';
import { SAMPLE } from './seen-fields.ts';
import { useWording, type WordingHand } from './use-wording.ts';
import { WordFields } from './word-fields.tsx';
import { WordingBody } from './wording-body.tsx';
import { type OneProps, WordingFrame } from './wording-frame.tsx';

const asideOf = ({ isChanged, giveUp }: WordingHand, own: boolean, askBack: () => void) => {
  if (isChanged) return { word: '不改了', onTap: giveUp };
  return own ? { word: '用回原来的话', onTap: askBack } : undefined;
};

/** The message with its fields. */
export const Writing = ({ line, digest, wide, net, onClose }: OneProps) => {
  const hand = useWording(line);
  const [asking, ask] = useState(false);
  const { trouble, isChanged, busy } = hand;
  const aside = asideOf(hand, line.own, () => ask(true));
  return (
    <WordingFrame
      line={line}
      wide={wide}
      net={net}
      // Esc leaves the question alone, and not what it is asked of too.
      onClose={asking ? () => undefined : onClose}
      trouble={
        trouble && (
          <Banner
            id="wording-trouble"
            icon="attention"
            warn
            boxed={wide}
            bold={trouble.bold}
            plain={trouble.plain}
          />
        )
      }
      dock={
        <FormDock
          word={busy ? '正在送出' : '保存'}
          fault={hand.saidNo}
          follows={isChanged ? '还没有保存。存好以后，一分钟内按新的话发，已经发出的不变。' : undefined}
          {...(aside && { aside })}
          onSave={hand.save}
        />
      }
    >
      <WordingBody line={line} digest={digest} fields={render(hand.fields, SAMPLE)}>
        <WordFields hand={hand} />
      </WordingBody>
      {asking && <ResetSheet line={line} onClose={() => ask(false)} />}
    </WordingFrame>
  );
};
