// A correction is read once more, old beside new, before it takes the place of what was written.
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import type { Difference } from './session-form.ts';

type ConfirmProps = Readonly<{
  differences: readonly Difference[];
  onSave: () => void;
  onClose: () => void;
}>;

/** Everything that changes, and the word that does it. */
export const ConfirmCorrection = ({ differences, onSave, onClose }: ConfirmProps) => (
  <Sheet id="confirm-correction" title="这样改" closeWord="再看看" onClose={onClose}>
    {differences.map(({ name, from, to }) => (
      <Box key={name} className="difference">
        <Words className="k">{name}</Words>
        <Box className="grow">
          <Box className="c2">{`原来 ${from}`}</Box>
          <Box className="b">{`改成 ${to}`}</Box>
        </Box>
      </Box>
    ))}
    <Box className="says">原来写的留在记录里，次数和人数按新的算。</Box>
    <Button id="save-correction" onTap={onSave}>
      保存更正
    </Button>
  </Sheet>
);
