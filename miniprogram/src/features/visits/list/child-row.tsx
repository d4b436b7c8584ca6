// A child's row says who, how urgent and why; what waits to be sent says so at its end.
import { ageOn } from '#shared/kernel/time.ts';
import { sayClock, sayDue } from '../../../kernel/say.ts';
import { type FileTab, openChild } from '../../../kernel/ways.ts';
import { sexNames } from '../../../kernel/words.ts';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { ColourChip } from '../../../ui/chips.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { isLate, shortReason } from './reasons.ts';
import type { ShownLine } from './shown-line.ts';

/** One row of a list of children. */
export const ChildRow = ({
  shown,
  today,
  opens = 'visits',
}: {
  shown: ShownLine;
  today: string;
  /** The tab at which the file opens. */
  opens?: FileTab;
}) => {
  const { line, waiting, refused } = shown;
  const late = isLate(line, today);
  const soon = line.dueOn <= today;
  return (
    <ListRow
      id={`child-${line.childId}`}
      onTap={() => openChild(line.childId, opens)}
      {...(waiting ? { end: '待送出' } : refused && { end: <Words className="late">没有办成</Words> })}
    >
      <Box className="who">
        <ColourChip colour={line.colour} />
        <Words className="n">{line.name}</Words>
        <Words className="m">
          {waiting
            ? `${sayClock(waiting.madeAt)} 已看过`
            : `${sexNames[line.sex]}，${ageOn(line.bornOn, today)} 岁`}
        </Words>
      </Box>
      {!waiting && (
        <Box className="sub">
          <Words className={late ? 'due late nb' : soon ? 'due b nb' : 'due nb'}>
            {sayDue(line.dueOn, today)}
          </Words>
          <Sep />
          {shortReason(line, today).map((part) => (
            <Words key={part} className="nb">
              {part}
            </Words>
          ))}
        </Box>
      )}
    </ListRow>
  );
};
