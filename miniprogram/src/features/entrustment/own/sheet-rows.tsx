// One sheet on one card that asks for the name, or on one row that only tells how it stands.
import type { OwnSheet } from '#shared/entrustment/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { openOwnSheet, openSign } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { ownEndWords, ownPartWords, ownStatusWords, sayWholeTerm } from '../parts/own-words.ts';

/** A card for a sheet that waits for one's name. */
export const WaitingSheet = ({ sheet }: { sheet: OwnSheet }) => (
  <Box className="card in asks" id={`waits-${sheet.agreementId}`}>
    <Chip tone="warn">等您签</Chip>
    <Box as="h2" className="card-name asks-name">
      {sheet.childName}
    </Box>
    <Box className="sm">委托监护责任确认书</Box>
    <Box className="sm c2">{`${ownPartWords[sheet.part]}，请您看过再签。`}</Box>
    <Box className="sm c2">{sayWholeTerm(sheet)}</Box>
    <Box className="gap">
      <Button id={`sign-${sheet.agreementId}`} icon="pen" onTap={() => openSign(sheet.agreementId)}>
        看全文，签名
      </Button>
    </Box>
    <Box className="sm c2 gap says-whole">大约要 5 分钟，手机放在身边，要收一条短信。</Box>
  </Box>
);

const chipOf = ({ status, ended, fromOn }: OwnSheet): string => {
  if (ended) return ownEndWords[ended.reason];
  const isYetToBegin = (status === 'filed' || status === 'notified') && clock.today() < fromOn;
  return isYetToBegin ? `${sayDate(fromOn, clock.today())}起有效` : ownStatusWords[status];
};

const whenOf = (sheet: OwnSheet): string =>
  sheet.ended
    ? `${sayDate(sheet.ended.on, clock.today())}结束`
    : `到 ${sayDate(sheet.untilOn, clock.today())}`;

const Row = ({ sheet }: { sheet: OwnSheet }) => (
  <ListRow id={`own-sheet-${sheet.agreementId}`} onTap={() => openOwnSheet(sheet.agreementId)}>
    <Box className="row wrap">
      <Box className="b own-name">{sheet.childName}</Box>
      <Chip tone={sheet.status === 'filed' || sheet.status === 'notified' ? 'act' : 'plain'}>
        {chipOf(sheet)}
      </Chip>
    </Box>
    <Box className="sub">{`${ownPartWords[sheet.part]}，${whenOf(sheet)}`}</Box>
  </ListRow>
);

/** The rows of one group under its head; nothing where it is empty. */
export const SheetRows = ({ title, sheets }: { title: string; sheets: readonly OwnSheet[] }) =>
  sheets.length === 0 ? null : (
    <>
      <SectionHead title={title} />
      <Card>
        {sheets.map((sheet) => (
          <Row key={sheet.agreementId} sheet={sheet} />
        ))}
      </Card>
    </>
  );
