// What is the matter, in one bold clause and one plain one, with one thing to do about it; plus the two quiet states.
import { type ReactNode, useEffect, useState } from 'react';
import { later } from '../kernel/platform.ts';
import { Box, Words } from './box.tsx';
import { Button, WordButton } from './button.tsx';
import type { IconName } from './drawings.ts';
import { Icon } from './icon.tsx';

export type BannerProps = Readonly<{
  id: string;
  icon: IconName;
  warn?: boolean;
  boxed?: boolean;
  bold: string;
  plain?: string;
  action?: Readonly<{ word: string; onTap: () => void }>;
}>;

/** Offline is sunk, refused and failed are ochre. */
export const Banner = ({ id, icon, warn = false, boxed = false, bold, plain, action }: BannerProps) => (
  <Box id={id} className={`banner ${warn ? 'warn' : ''} ${boxed ? 'box' : ''}`} role="status">
    <Icon name={icon} size="s" tone={warn ? 'warn' : 'ink'} />
    <Box className="grow">
      <Box className="b">{bold}</Box>
      {plain && <Box className="c2">{plain}</Box>}
    </Box>
    {action && (
      <Box className="do">
        <WordButton id={`${id}-do`} onTap={action.onTap}>
          {action.word}
        </WordButton>
      </Box>
    )}
  </Box>
);

/** What there is none of, what comes next, one way on. */
export const EmptyState = ({
  id,
  bold,
  plain,
  action,
}: Pick<BannerProps, 'id' | 'bold' | 'action'> & { plain?: ReactNode }) => (
  <Box id={id} className="empty">
    <Box className="b">{bold}</Box>
    {plain && <Box className="sm c2">{plain}</Box>}
    {action && (
      <Button id={`${id}-do`} kind="plain" small onTap={action.onTap}>
        {action.word}
      </Button>
    )}
  </Box>
);

/** Bones where nothing is stored yet; after two seconds words say what is being fetched. */
export const Skeleton = ({ id, words }: { id: string; words: string }) => {
  const [slow, setSlow] = useState(false);
  useEffect(() => later(2000, () => setSlow(true)), []);
  return (
    <Box id={id} className="card in" role="status" label={words}>
      {[72, 96, 60].map((width) => (
        <Box key={width} style={{ paddingBottom: 20 }}>
          <Box className="row">
            <Words className="bone chipped" />
            <Box className="bone" style={{ width }} />
          </Box>
          <Box className="bone" style={{ width: '80%', marginTop: 12 }} />
        </Box>
      ))}
      {slow && <Box className="sm c2">{words}</Box>}
    </Box>
  );
};
