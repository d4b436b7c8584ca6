// The first page of a director says how many calls wait and leads to them; it asks only after its own list is there.
import { useEffect, useState } from 'react';
import { callsOf } from '../../../kernel/office-queries.ts';
import { openCalls } from '../../../kernel/office-ways.ts';
import { clock, kept } from '../../../kernel/phone.ts';
import { later } from '../../../kernel/platform.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { nameOf, reasonNames, sayBy, sayCalls } from '../calls/call-words.ts';
import { shownCalls, toMake } from '../calls/shown-calls.ts';
import { useCalls } from '../calls/use-calls.ts';

/** The first page is drawn, and can be used, before anything more is asked. */
const AFTER_MS = 1000;

const useAfter = (isReady: boolean): boolean => {
  const [is, setIs] = useState(false);
  useEffect(() => (isReady ? later(AFTER_MS, () => setIs(true)) : undefined), [isReady]);
  return is;
};

/** The row, or nothing where no call waits; `isReady` once the page has its own answer. */
export const CallsEntry = ({ village, isReady }: { village: string; isReady: boolean }) => {
  const mayAsk = useAfter(isReady);
  const { reading, calls } = useCalls(mayAsk ? village : undefined);
  const known = reading.answer
    ? calls
    : shownCalls(kept.find(callsOf(village))?.value.calls ?? [], [], [], clock.now());
  const lines = toMake(known);
  const [first] = lines;
  if (!first) return null;
  const now = clock.at();
  return (
    <Box className="entry-above">
      <Card>
        <ListRow id="open-calls-entry" onTap={openCalls}>
          <Box className="b">{sayCalls(lines, now)}</Box>
          <Box className="sub">
            <Words className={first.reason === 'needs_help' ? 'late' : ''}>{reasonNames[first.reason]}</Words>
            {`，${nameOf(first)}，${sayBy(first, now)}`}
          </Box>
        </ListRow>
      </Card>
    </Box>
  );
};
