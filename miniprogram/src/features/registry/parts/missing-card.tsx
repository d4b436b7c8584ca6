// What the file still lacks stands on top, each with why it matters and one tap from being filled in.

import { useState } from 'react';
import type { Missing } from '#shared/registry/completeness.ts';
import { Box } from '../../../ui/box.tsx';
import { Button, WordButton } from '../../../ui/button.tsx';
import type { PartName } from '../part/part-names.ts';
import { gaps, sayMissing } from './why-missing.ts';

const FIRST = 3;

/** Nothing where the file is complete. */
export const MissingCard = ({
  missing,
  onFill,
}: {
  missing: readonly Missing[];
  onFill: (part: PartName) => void;
}) => {
  const [all, setAll] = useState(false);
  if (missing.length === 0) return null;
  const shown = all || missing.length <= FIRST + 1 ? missing : missing.slice(0, FIRST);
  return (
    <Box id="missing-things" className="gaps">
      <Box as="h2" className="b">
        {sayMissing(missing)}
      </Box>
      {shown.map((thing) => {
        const { what, why, part } = gaps[thing];
        return (
          <Box key={thing} className="row-gap">
            <Box className="grow">
              <Box className="b sm">{what}</Box>
              <Box className="sm c2">{why}</Box>
            </Box>
            <WordButton id={`fill-${thing}`} label={`补上${what}`} onTap={() => onFill(part)}>
              补上
            </WordButton>
          </Box>
        );
      })}
      {shown.length < missing.length && (
        <Button id="all-missing" kind="bare" small onTap={() => setAll(true)}>
          {`还有 ${missing.length - shown.length} 项`}
        </Button>
      )}
    </Box>
  );
};
