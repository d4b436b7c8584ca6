// A birthday that changes what applies is told in the file while it is near.
import type { ChildFile } from '#shared/registry/file.ts';
import { clock } from '../../../kernel/phone.ts';
import { Box } from '../../../ui/box.tsx';
import { sayBirthday } from './birthday-words.ts';

/** Nothing where no such birthday is near. */
export const BirthdayCard = ({ file }: { file: ChildFile }) => {
  const categories = file.categories.map(({ category }) => category);
  const said = file.open ? sayBirthday({ bornOn: file.bornOn, categories }, clock.today()) : undefined;
  if (!said) return null;
  return (
    <Box id="birthday" className="gaps">
      <Box as="h2" className="b">
        {said.bold}
      </Box>
      {said.follows.map((line) => (
        <Box key={line} className="sm c2">
          {line}
        </Box>
      ))}
    </Box>
  );
};
