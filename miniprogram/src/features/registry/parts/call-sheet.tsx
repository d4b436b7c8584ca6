// The people of a child, each one tap from a call.
import type { ChildFile } from '#shared/registry/file.ts';
import { call } from '../../../kernel/platform.ts';
import { Box } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { guardianLine } from './guardian-words.ts';

const MOST_ROWS = 5;

/** Whom to call. */
export const CallSheet = ({
  guardians,
  onClose,
}: {
  guardians: ChildFile['guardians'];
  onClose: () => void;
}) => (
  <Sheet id="call-sheet" title="打电话给" onClose={onClose}>
    {guardians.slice(0, MOST_ROWS).map((guardian) => {
      const { role, words } = guardianLine(guardian);
      return (
        <ListRow
          key={guardian.guardianId}
          id={`call-${guardian.guardianId}`}
          end={<Icon name="call" tone="act" />}
          onTap={() => call(guardian.phone)}
        >
          <Box>{`${role} ${words}`}</Box>
          <Box className="sub">{guardian.phone}</Box>
        </ListRow>
      );
    })}
  </Sheet>
);
