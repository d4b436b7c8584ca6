// What was chosen in a town's table: the sheet with its steps, or the child that lacks one and the director to ask.
import type { PersonLine } from '#shared/access/contract.ts';
import type { Session } from '#shared/access/sign-in.ts';
import { call } from '../../../kernel/platform.ts';
import { openChild, openVillage } from '../../../kernel/ways.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Side } from '../../../ui/side.tsx';
import { SheetSide } from '../parts/sheet-side.tsx';
import { directorOf } from './directors.ts';
import type { TownLine } from './town-groups.ts';
import { sayTownEnd, sayTownLine } from './town-line-words.ts';

type SideProps = Readonly<{
  line: TownLine;
  session: Session;
  people: readonly PersonLine[];
  today: string;
  again: () => void;
  onClose: () => void;
}>;

/** The panel. */
export const TownSide = ({ line, session, people, today, again, onClose }: SideProps) => {
  if (line.kind === 'sheet')
    return (
      <SheetSide
        key={line.sheet.agreementId}
        agreementId={line.sheet.agreementId}
        name={line.sheet.childName}
        role={session.role}
        onDone={again}
        onClose={onClose}
      />
    );
  const { child } = line;
  const director = directorOf(people, child.village, today);
  return (
    <Side id="lacking-side" title={child.name} onClose={onClose}>
      <Banner
        id="lacking"
        icon="attention"
        warn
        boxed
        bold={sayTownEnd(line, today).words}
        plain={`${child.villageName}，${sayTownLine(line, today)}。`}
      />
      <Box className="kv" style={{ paddingTop: 16 }}>
        {`儿童主任：${director ? `${director.name} ${director.phone}` : '还没有定，请先任命'}`}
      </Box>
      <Box className="acts">
        {director && (
          <Button id="side-call" icon="call" onTap={() => call(director.phone)}>
            {`打电话给${director.name}`}
          </Button>
        )}
        <Button id="side-child" kind="plain" onTap={() => openChild(child.childId)}>
          打开档案
        </Button>
        <Button id="side-village" kind="bare" small onTap={() => openVillage(child.village)}>
          {`看${child.villageName}的孩子`}
        </Button>
      </Box>
    </Side>
  );
};
