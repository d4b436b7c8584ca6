// On a phone a red child is a row: who, where, how late, why, and the director to call.

import { ageOn } from '#shared/kernel/time.ts';
import type { RedLine } from '#shared/visits/contract.ts';
import { call } from '../../../kernel/platform.ts';
import { openChild } from '../../../kernel/ways.ts';
import { sayFindings } from '../../../kernel/words.ts';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { CallButton } from '../../../ui/button.tsx';
import { ColourChip } from '../../../ui/chips.tsx';
import { Strip } from '../../../ui/rows.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { dueEnd, isLate } from '../list/reasons.ts';
import type { ShownLine } from '../list/shown-line.ts';

const RedRow = ({ line, today }: { line: RedLine; today: string }) => {
  const { director } = line;
  return (
    <Box className="li red-row">
      <Tap id={`red-${line.childId}`} className="grow" onTap={() => openChild(line.childId, 'visits')}>
        <Box className="who">
          <ColourChip colour={line.colour} />
          <Words className="n">{line.name}</Words>
          <Words className="m">
            {ageOn(line.bornOn, today)} 岁
            <Sep />
            {line.villageName}
          </Words>
          <Box className="grow" />
          <Words className={isLate(line, today) ? 'late sm nb' : 'c2 sm nb'}>{dueEnd(line, today)}</Words>
        </Box>
        <Box className="sm">{sayFindings(line.because)}</Box>
        <Box className="cap">儿童主任 {director ? director.name : '还没有定'}</Box>
      </Tap>
      {director && (
        <CallButton id={`call-${line.childId}`} who={director.name} onTap={() => call(director.phone)} />
      )}
    </Box>
  );
};

/** The red list on a phone. */
export const RedRows = ({ lines, today }: { lines: readonly ShownLine<RedLine>[]; today: string }) => (
  <Strip>
    {lines.map(({ line }) => (
      <RedRow key={line.childId} line={line} today={today} />
    ))}
  </Strip>
);
