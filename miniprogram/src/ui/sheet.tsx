// A sheet rises from below over a veil; the veil, its button and Esc close it.
import { type ReactNode, useEffect } from 'react';
import { inBrowser } from '../kernel/platform.ts';
import { Box } from './box.tsx';
import { Button } from './button.tsx';
import { Tap } from './tap.tsx';

export type SheetProps = Readonly<{
  id: string;
  title: string;
  onClose: () => void;
  closeWord?: string;
  children: ReactNode;
}>;

/** Up to five rows under a title. */
export const Sheet = ({ id, title, onClose, closeWord = '关闭', children }: SheetProps) => {
  useEffect(() => {
    // The keyboard starts at the way out, never behind the veil.
    if (inBrowser) window.document.getElementById(`${id}-close`)?.focus();
  }, [id]);
  useEffect(() => {
    if (!inBrowser) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [onClose]);
  return (
    <Box>
      <Tap className="veil" label={closeWord} onTap={onClose} />
      <Box id={id} className="sheet" role="dialog" label={title}>
        <Box className="sheet-title">{title}</Box>
        {children}
        <Button id={`${id}-close`} kind="plain" onTap={onClose}>
          {closeWord}
        </Button>
      </Box>
    </Box>
  );
};
