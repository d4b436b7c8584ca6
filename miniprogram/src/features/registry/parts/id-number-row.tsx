// An ID number shows its last two digits; the full one opens by a tap that says beforehand that it is written down.
import { useState } from 'react';
import type { ChildFile } from '#shared/registry/file.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button, WordButton } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useIdNumber } from '../part/use-id-number.ts';
import { sayIdNumber } from './file-says.ts';

/** The row, with the way to the full number where the reader has one. */
export const IdNumberRow = ({ file, mayOpen }: { file: ChildFile; mayOpen: boolean }) => {
  const [asking, setAsking] = useState(false);
  const { idNumber, trouble, open, shut } = useIdNumber(file.childId);
  return (
    <Box className="fact" id="id-number-row">
      <Words className="k">证件号码</Words>
      <Box className="grow">
        <Words id="id-number-shown">{idNumber ?? sayIdNumber(file)}</Words>
        {trouble !== undefined && <Box className="fault">{trouble}</Box>}
      </Box>
      {mayOpen && file.idNumberTail !== undefined && (
        <WordButton
          id="show-id-number"
          label={idNumber === undefined ? '看完整证件号码' : '收起证件号码'}
          onTap={idNumber === undefined ? () => setAsking(true) : shut}
        >
          {idNumber === undefined ? '看全部' : '收起'}
        </WordButton>
      )}
      {asking && (
        <Sheet id="id-sheet" title="看完整的证件号码" onClose={() => setAsking(false)} closeWord="不看了">
          <Box className="c2">会记在“谁看过”里，写明是您、什么时候看的。孩子的家里人能看到。</Box>
          <Button
            id="id-sheet-yes"
            onTap={() => {
              setAsking(false);
              open();
            }}
          >
            看完整号码
          </Button>
        </Sheet>
      )}
    </Box>
  );
};
