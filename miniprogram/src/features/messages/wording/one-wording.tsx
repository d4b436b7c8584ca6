// One message: an officer writes it in a browser, at a desk or on a phone; everybody else reads it, and so does the mini-program.
import { templateOf } from '#shared/notifications/templates.ts';
import { seenFields } from './seen-fields.ts';
import { Note } from './seen-parts.tsx';
import { WordingBody } from './wording-body.tsx';
import { type OneProps, WordingFrame } from './wording-frame.tsx';
import { Writing } from './writing.tsx';

/** The message. */
export const OneWording = (props: OneProps) => {
  const { line, digest, mayWrite, wide, net, onClose } = props;
  // What only a newer server knows cannot be judged here.
  if (process.env.TARO_ENV === 'h5' && mayWrite && templateOf(line.key)) return <Writing {...props} />;
  return (
    <WordingFrame line={line} wide={wide} net={net} onClose={onClose}>
      <WordingBody line={line} digest={digest} fields={seenFields(line.fields)}>
        {process.env.TARO_ENV !== 'h5' && mayWrite && <Note>要改这些话，请用浏览器打开护童。</Note>}
      </WordingBody>
    </WordingFrame>
  );
};
