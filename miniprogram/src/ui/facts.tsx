// A fact is a name and what is so, on one line.
import type { ReactNode } from 'react';
import { Box, Words } from './box.tsx';

/** One fact. */
export const Fact = ({ id, name, children }: { id?: string; name: string; children: ReactNode }) => (
  <Box id={id} className="fact">
    <Words className="k">{name}</Words>
    <Words className="grow">{children}</Words>
  </Box>
);

/** Facts one under the other, each a name and its words. */
export const Facts = ({ list }: { list: readonly (readonly [string, string])[] }) => (
  <>
    {list.map(([name, words]) => (
      <Fact key={name} name={name}>
        {words}
      </Fact>
    ))}
  </>
);
