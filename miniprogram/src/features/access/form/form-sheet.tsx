// A desk's form lies in a sheet: what it will do, its fields, what went wrong, and one main action.
import type { ReactNode } from 'react';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import type { DeskTrouble } from './desk-trouble.ts';

export type FormSheetProps = Readonly<{
  id: string;
  title: string;
  /** What will be so once it is done. */
  says?: ReactNode;
  trouble: DeskTrouble | undefined;
  busy: boolean;
  word: string;
  onDo: () => void;
  onClose: () => void;
  closeWord?: string;
  children?: ReactNode;
}>;

/** The sheet. */
export const FormSheet = ({
  id,
  title,
  says,
  trouble,
  busy,
  word,
  onDo,
  onClose,
  closeWord = '先不办',
  children,
}: FormSheetProps) => (
  <Sheet id={id} title={title} onClose={onClose} closeWord={closeWord}>
    {children}
    {says && (
      <Box id={`${id}-says`} className="says">
        {says}
      </Box>
    )}
    {trouble && (
      <Box style={{ paddingTop: 12 }}>
        <Banner id={`${id}-trouble`} icon="attention" warn boxed bold={trouble.bold} plain={trouble.plain} />
      </Box>
    )}
    <Button id={`${id}-do`} onTap={onDo}>
      {busy ? '正在送出' : word}
    </Button>
  </Sheet>
);
