// The first page leads to the sheets and says what was last known of them, without asking the server for it.
import type { Session } from '#shared/access/sign-in.ts';
import { townSheets, villageSheets } from '../../../kernel/entrustment-queries.ts';
import { clock, kept } from '../../../kernel/phone.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { openTownSheets, openVillageSheets } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { sayTown, townGroupsOf } from '../town/town-groups.ts';
import { groupsOf, sayVillage } from '../village/groups.ts';
import { laidStates } from './laid-states.ts';

const NOT_KNOWN = '谁还没签，谁快到期';

const sayKnown = (session: Session, today: string): string => {
  if (session.role === 'director') {
    const sheets = kept.find(villageSheets(session.region))?.value;
    return sheets ? sayVillage(groupsOf(sheets, today)) : NOT_KNOWN;
  }
  const sheets = kept.find(townSheets(session.region))?.value;
  return sheets ? sayTown(townGroupsOf(sheets, laidStates.get())) : NOT_KNOWN;
};

/** The entry on a phone; a desk has its rail. */
export const SheetsEntry = ({ session }: { session: Session }) => {
  const wide = useWide();
  useWatched(laidStates);
  if (wide) return null;
  return (
    <Box className="entry">
      <Card>
        <ListRow
          id="open-sheets"
          onTap={session.role === 'director' ? openVillageSheets : () => openTownSheets()}
        >
          <Box className="b">委托监护确认书</Box>
          <Box className="sub">{sayKnown(session, clock.today())}</Box>
        </ListRow>
      </Card>
    </Box>
  );
};
