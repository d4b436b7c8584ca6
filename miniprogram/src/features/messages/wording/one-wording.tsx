// One message beside the list at a desk, or as a page of its own on a phone; an officer writes it, the others read it.
import { type ReactNode, useState } from 'react';
import { templateOf } from '#shared/notifications/templates.ts';
import type { TemplateLine } from '#shared/notifications/wording.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { Side } from '../../../ui/side.tsx';
import { FormDock } from '../../registry/forms/form-dock.tsx';
import type { Fields } from './field-words.ts';
import { ResetSheet } from './reset-sheet.tsx';
import { useWording, type WordingHand } from './use-wording.ts';
import { WordFields } from './word-fields.tsx';
import { WordingBody } from './wording-body.tsx';

export type OneProps = Readonly<{
  line: TemplateLine;
  digest: Fields | undefined;
  mayWrite: boolean;
  wide: boolean;
  /** About the network, where nothing else is the matter. */
  net: ReactNode;
  onClose: () => void;
}>;

type FrameProps = Pick<OneProps, 'line' | 'wide' | 'net' | 'onClose'> &
  Readonly<{ trouble?: ReactNode; dock?: ReactNode; children: ReactNode }>;

const Frame = ({ line: { title }, wide, net, trouble, dock, onClose, children }: FrameProps) =>
  wide ? (
    <Side id="wording-side" title={title} onClose={onClose}>
      {children}
      {dock && (
        <Box className="wording-acts">
          {trouble}
          {dock}
        </Box>
      )}
    </Side>
  ) : (
    <Page id="wording-page" within="reminders" title="提醒怎么写" banner={trouble ?? net} dock={dock}>
      <Box className="lead">
        <Box as="h1" className="say">
          {title}
        </Box>
      </Box>
      {children}
    </Page>
  );

const asideOf = ({ isChanged, giveUp }: WordingHand, own: boolean, askBack: () => void) => {
  if (isChanged) return { word: '不改了', onTap: giveUp };
  return own ? { word: '用回原来的话', onTap: askBack } : undefined;
};

const Writing = ({ line, digest, wide, net, onClose }: OneProps) => {
  const hand = useWording(line);
  const [asking, ask] = useState(false);
  const { trouble, isChanged, busy } = hand;
  const aside = asideOf(hand, line.own, () => ask(true));
  return (
    <Frame
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
      <WordingBody line={line} digest={digest} fields={hand.fields}>
        <WordFields hand={hand} />
      </WordingBody>
      {asking && <ResetSheet line={line} onClose={() => ask(false)} />}
    </Frame>
  );
};

/** The message. */
export const OneWording = (props: OneProps) => {
  const { line, digest, mayWrite } = props;
  // What only a newer server knows cannot be judged here.
  if (mayWrite && templateOf(line.key)) return <Writing {...props} />;
  const { wide, net, onClose } = props;
  return (
    <Frame line={line} wide={wide} net={net} onClose={onClose}>
      <WordingBody line={line} digest={digest} fields={line.fields} />
    </Frame>
  );
};
