// The first page leads to a person's trainings and says what was last known of them, without asking the server for it.
import { clock, kept } from '../../../kernel/phone.ts';
import { ownTrainings } from '../../../kernel/training-queries.ts';
import { openOwnTrainings } from '../../../kernel/training-ways.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Box } from '../../../ui/box.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { ownGroups, sayOwn } from '../own/groups.ts';
import { asDone, laidAttendances, laidSeats } from './laid-mine.ts';

const NOT_KNOWN = '报名、签到和学时';

const sayKnown = (): string => {
  const own = kept.find(ownTrainings)?.value;
  const now = clock.at();
  return own
    ? sayOwn(
        ownGroups(
          own.sessions.map((one) => asDone(one)),
          now,
        ),
        now,
      )
    : NOT_KNOWN;
};

/** The entry on a phone; a desk has its rail. */
export const TrainingEntry = () => {
  const wide = useWide();
  useWatched(laidSeats);
  useWatched(laidAttendances);
  if (wide) return null;
  return (
    <Box className="entry">
      <Card>
        <ListRow id="open-training-entry" onTap={openOwnTrainings}>
          <Box className="b">我的培训</Box>
          <Box className="sub">{sayKnown()}</Box>
        </ListRow>
      </Card>
    </Box>
  );
};
