// What belongs to one row stands in a panel at a desk, and rises in a sheet on a phone.
import type { ReactNode } from 'react';
import { Sheet } from '../../../ui/sheet.tsx';
import { Side } from '../../../ui/side.tsx';

type BesideProps = Readonly<{
  id: string;
  title: string;
  wide: boolean;
  onClose: () => void;
  children: ReactNode;
}>;

/** The panel or the sheet. */
export const Beside = ({ id, title, wide, onClose, children }: BesideProps) =>
  wide ? (
    <Side id={id} title={title} onClose={onClose}>
      {children}
    </Side>
  ) : (
    <Sheet id={id} title={title} onClose={onClose}>
      {children}
    </Sheet>
  );
