// The whole text of a sheet is one tap away, and where it cannot be seen that is said.
import { useState } from 'react';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { shownLines } from './sheet-lines.ts';
import { SheetText } from './sheet-text.tsx';

/** The text, closed until it is asked for. */
export const WholeText = ({ text }: { text: string | undefined }) => {
  const [open, setOpen] = useState(false);
  if (text === undefined)
    return <Box className="sm c3">正文看不到：已经删除，或者您的身份不看个人内容。</Box>;
  return open ? (
    <SheetText id="sheet-text" lines={shownLines(text)} />
  ) : (
    <Button id="open-text" kind="plain" small onTap={() => setOpen(true)}>
      看确认书全文
    </Button>
  );
};
