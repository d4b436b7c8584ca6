// Cards, list rows, rows of what may be done, and the heads of sections.
import type { ReactNode } from 'react';
import { Box } from './box.tsx';
import { Icon } from './icon.tsx';
import { Tap } from './tap.tsx';

/** A white block with a hairline; never in another. */
export const Card = ({
  id,
  padded = false,
  children,
}: {
  id?: string;
  padded?: boolean;
  children: ReactNode;
}) => (
  <Box id={id} className={padded ? 'card in' : 'card'}>
    {children}
  </Box>
);

/** A white band across the page. */
export const Strip = ({ children }: { children: ReactNode }) => <Box className="strip">{children}</Box>;

export type ListRowProps = Readonly<{
  id?: string;
  onTap?: () => void;
  /** Stands at the end instead of the arrow. */
  end?: ReactNode;
  children: ReactNode;
}>;

/** A row at least 52 high; the whole of it taps. */
export const ListRow = ({ id, onTap, end, children }: ListRowProps) => {
  const inner = (
    <>
      <Box className="grow">{children}</Box>
      {end !== undefined && <Box className="end">{end}</Box>}
      {onTap && end === undefined && <Icon name="onward" tone="third" size="s" />}
    </>
  );
  return onTap ? (
    <Tap id={id} className="li" onTap={onTap}>
      {inner}
    </Tap>
  ) : (
    <Box id={id} className="li">
      {inner}
    </Box>
  );
};

/** The head of a section. */
export const SectionHead = ({ title, note }: { title: string; note?: ReactNode }) => (
  <Box className="sec">
    <Box as="h2" className="t">
      {title}
    </Box>
    {note}
  </Box>
);

/** A thing that may be done, in a row: the verb, what it means, and the whole row taps. */
export const DoRow = ({
  id,
  word,
  sub,
  onTap,
}: Readonly<{ id: string; word: string; sub: string; onTap: () => void }>) => (
  <Tap id={id} className="do-row" onTap={onTap}>
    <Box className="grow">
      <Box className="act b">{word}</Box>
      <Box className="sm c2">{sub}</Box>
    </Box>
    <Icon name="onward" tone="third" size="s" />
  </Tap>
);
