// Outside routine a file is opened with a reason, which the child's family can read.
import { type ReadingReason, readingReasons } from '#shared/access/reading.ts';
import { reasonHints, whyNames } from '../../../kernel/file-names.ts';
import { Box } from '../../../ui/box.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { Sheet } from '../../../ui/sheet.tsx';

/** A full number is asked for by a tap of its own. */
const offered = readingReasons.filter((reason) => reason !== 'id_number');

/** 为什么要看 */
export const ReasonSheet = ({
  onChoose,
  onClose,
}: {
  onChoose: (reason: ReadingReason) => void;
  onClose: () => void;
}) => (
  <Sheet id="reason-sheet" title="为什么要看这份档案" onClose={onClose} closeWord="不看了">
    <Box className="sm c2">会记在“谁看过”里，孩子的家里人能看到。</Box>
    {offered.map((reason) => (
      <ListRow key={reason} id={`reason-${reason}`} onTap={() => onChoose(reason)}>
        <Box>{whyNames[reason]}</Box>
        <Box className="sub">{reasonHints[reason]}</Box>
      </ListRow>
    ))}
  </Sheet>
);
