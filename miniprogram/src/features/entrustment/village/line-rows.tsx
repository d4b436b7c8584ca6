// On a phone a village's sheets are rows under their heads, each one tap from what is to be done.
import { useState } from 'react';
import { openAgreement, openDraft } from '../../../kernel/ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { type Group, groupNames, type Line } from './groups.ts';
import { keyOfLine, nameOfLine, sayLine, sayLineEnd } from './line-words.ts';
import { TakeAlong } from './take-along.tsx';

/** Opens what the line is about: the form for a child without a sheet, else the sheet. */
export const openLine = (line: Line): void =>
  line.kind === 'child' ? openDraft(line.child.childId) : openAgreement(line.sheet.agreementId);

const Row = ({ line, today }: { line: Line; today: string }) => {
  const end = sayLineEnd(line, today);
  return (
    <ListRow id={`line-${keyOfLine(line)}`} onTap={() => openLine(line)}>
      <Box className="row wrap">
        <Words className="b grow">{nameOfLine(line)}</Words>
        <Words className={end.late ? 'late sm nb' : 'c2 sm nb'}>{end.words}</Words>
      </Box>
      <Box className="sub">{sayLine(line, today)}</Box>
    </ListRow>
  );
};

/** What asks nothing is long: it opens by a tap. */
const MOST_QUIET = 5;

const OneGroup = ({ group: { name, lines }, today }: { group: Group; today: string }) => {
  const isQuiet = name === 'standing' || name === 'ended';
  const [all, setAll] = useState(false);
  const shown = isQuiet && !all ? lines.slice(0, MOST_QUIET) : lines;
  return (
    <Box id={`group-${name}`}>
      <SectionHead title={groupNames[name]} note={<Words>{lines.length}</Words>} />
      <Card>
        {shown.map((line) => (
          <Row key={keyOfLine(line)} line={line} today={today} />
        ))}
      </Card>
      {name === 'signing' && (
        <Box style={{ paddingTop: 10 }}>
          <TakeAlong sheets={lines.flatMap((line) => (line.kind === 'sheet' ? [line.sheet] : []))} />
        </Box>
      )}
      {shown.length < lines.length && (
        <Box style={{ paddingTop: 12 }}>
          <Button id={`all-${name}`} kind="plain" small onTap={() => setAll(true)}>
            {`看全部 ${lines.length} 份`}
          </Button>
        </Box>
      )}
    </Box>
  );
};

/** The groups, the most urgent above. */
export const LineRows = ({ groups, today }: { groups: readonly Group[]; today: string }) => (
  <>
    {groups.map((group) => (
      <OneGroup key={group.name} group={group} today={today} />
    ))}
  </>
);
