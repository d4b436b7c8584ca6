// The small parts of which a message's looks are made: a name with its words, and a note beneath.
import type { ReactNode } from 'react';
import { Box, Words } from '../../../ui/box.tsx';

/** Names and their words, one under the other. */
export const Named = ({ list }: { list: readonly (readonly [string, string])[] }) => (
  <>
    {list.map(([name, words]) => (
      <Box key={name} className="kv">
        <Words className="k">{name}</Words>
        <Words className="v">{words}</Words>
      </Box>
    ))}
  </>
);

/** A note. */
export const Note = ({ children }: { children: ReactNode }) => (
  <Box className="cap seen-note">{children}</Box>
);
