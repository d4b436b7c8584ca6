// At a desk what belongs beside the main part stands there; on a phone it stands before it.
import type { ReactNode } from 'react';
import { Box } from './box.tsx';
import { useWide } from './use-wide.ts';

/** Two columns at a desk, one on a phone. */
export const Columns = ({ beside, children }: { beside: ReactNode; children: ReactNode }) =>
  useWide() ? (
    <Box className="cols">
      <Box className="aside-col">{beside}</Box>
      <Box className="main-col">{children}</Box>
    </Box>
  ) : (
    <>
      {beside}
      {children}
    </>
  );
