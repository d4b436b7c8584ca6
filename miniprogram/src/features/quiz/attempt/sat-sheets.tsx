// Over a question: all of them by number, and, once, what is still open before it is handed in.
import type { ReactNode } from 'react';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { sayNumbers, sayUnanswered } from '../parts/attempt-words.ts';

type GridProps = Readonly<{
  unanswered: readonly number[];
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}>;

/** Every question, one tap away. */
export const GridSheet = ({ unanswered, onSubmit, onClose, children }: GridProps) => (
  <Sheet
    id="grid-sheet"
    title={unanswered.length === 0 ? '都答了' : `还有 ${unanswered.length} 题没答`}
    onClose={onClose}
    closeWord="接着答"
  >
    {children}
    <Button id="grid-submit" onTap={onSubmit}>
      交卷
    </Button>
  </Sheet>
);

type UnansweredProps = Readonly<{
  unanswered: readonly number[];
  of: number;
  onGo: (n: number) => void;
  onSubmit: () => void;
  onClose: () => void;
}>;

/** Asked once, where something is open. */
export const UnansweredSheet = ({ unanswered, of, onGo, onSubmit, onClose }: UnansweredProps) => {
  const [first = 1] = unanswered;
  return (
    <Sheet id="unanswered-sheet" title={sayUnanswered(unanswered, of)} onClose={onClose} closeWord="再看看">
      <Box className="c2">{`${sayNumbers(unanswered)}没答。没答的算错，交了就不能再改。`}</Box>
      <Button id="answer-first" onTap={() => onGo(first)}>
        {`去答第 ${first} 题`}
      </Button>
      <Button id="submit-anyway" kind="plain" onTap={onSubmit}>
        就这样交卷
      </Button>
    </Sheet>
  );
};
