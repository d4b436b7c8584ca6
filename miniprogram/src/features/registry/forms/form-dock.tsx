// What stands under every form: the first thing that is missing, once the button was pressed, and the one main action.
import type { ReactNode } from 'react';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Fault } from './check.ts';

export type FormDockProps = Readonly<{
  word: string;
  fault: Fault | undefined;
  /** What saving will do, said before it is done. */
  follows?: ReactNode;
  /** The plain way beside the main one. */
  aside?: Readonly<{ word: string; onTap: () => void }>;
  onSave: () => void;
}>;

/** The dock of a form. */
export const FormDock = ({ word, fault, follows, aside, onSave }: FormDockProps) => (
  <Box>
    {follows !== undefined && (
      <Box id="follows" className="sm c2 preview">
        {follows}
      </Box>
    )}
    {fault && !fault.said && (
      <Box id="missing" className="fault dock-fault" role="alert">
        {fault.words}
      </Box>
    )}
    <Box className="btns">
      {aside && (
        <Button id="aside" kind="plain" onTap={aside.onTap}>
          {aside.word}
        </Button>
      )}
      <Button id="save" onTap={onSave}>
        {word}
      </Button>
    </Box>
  </Box>
);
