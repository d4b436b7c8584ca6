// A desk's side panel opens from a row, never covers the table, and closes by Esc and ×.
import { type ReactNode, useEffect } from 'react';
import { inBrowser } from '../kernel/platform.ts';
import { Box } from './box.tsx';
import { Icon } from './icon.tsx';
import { Tap } from './tap.tsx';

/** The panel beside the main part. */
export const Side = ({
  id,
  title,
  onClose,
  children,
}: {
  id: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
}) => {
  useEffect(() => {
    if (!inBrowser) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [onClose]);
  return (
    <Box as="aside" id={id} className="side" label={title}>
      <Box className="row">
        <Box as="h2" className="ph grow">
          {title}
        </Box>
        <Tap id={`${id}-close`} className="ib" label="关闭" onTap={onClose}>
          <Icon name="close" size="s" tone="second" />
        </Tap>
      </Box>
      {children}
    </Box>
  );
};
