// A colour block always holds its word; a chip holds a state in two to four characters.
import type { ReactNode } from 'react';
import type { RiskColour } from '#shared/visits/policy.ts';
import { colourNames } from '../kernel/words.ts';
import { Box, Words } from './box.tsx';

/** A child's colour; a child never visited has none yet. */
export const ColourChip = ({
  colour,
  mini = false,
  id,
}: {
  colour: RiskColour | undefined;
  mini?: boolean;
  id?: string;
}) => (
  <Words id={id} className={`rc ${colour ?? 'none'} ${mini ? 'mini' : ''}`}>
    {colour ? colourNames[colour] : '新'}
  </Words>
);

/** A child's colour with how often it asks for a visit. */
export const BigColour = ({
  colour,
  everyDays,
}: {
  colour: RiskColour | undefined;
  everyDays: number | undefined;
}) => (
  <Box className={`rc big ${colour ?? 'none'}`} id="file-colour">
    {colour ? colourNames[colour] : '新'}
    <Words className="every">{everyDays === undefined ? '还没看过' : `每 ${everyDays} 天`}</Words>
  </Box>
);

/** A short state. */
export const Chip = ({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'warn' | 'act';
  children: ReactNode;
}) => <Words className={`chip ${tone}`}>{children}</Words>;
