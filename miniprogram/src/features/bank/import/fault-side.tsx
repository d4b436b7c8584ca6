// One row that cannot be taken, beside the table: each wrong cell, what it says and how it is mended in the sheet.
import type { FaultyRow } from '#shared/outreach/import.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Side } from '../../../ui/side.tsx';
import { columnName, faultWords, sayCell } from './import-words.ts';

/** The panel. */
export const FaultSide = ({ row, onClose }: { row: FaultyRow; onClose: () => void }) => (
  <Side id="fault-side" title={`第 ${row.row} 行`} onClose={onClose}>
    <Box className="sm c2">{row.asks === '' ? '题目是空的' : row.asks}</Box>
    {row.faults.map(({ column, says, fault }) => {
      const { wrong, mend } = faultWords(column, fault);
      return (
        <Box key={`${column}-${fault}`} className="para">
          <Box as="h2" className="para-title">
            {columnName(column)}
          </Box>
          <Box className="cell-says keep">{sayCell(says)}</Box>
          <Box className="late sm">{wrong}</Box>
          <Box className="sm">
            <Words className="c2">怎么改：</Words>
            {mend}
          </Box>
        </Box>
      );
    })}
    <Box className="para sm c2">在表里改好，存好，再选一次。整张表再传就行，已经导入的不会重复。</Box>
  </Side>
);
