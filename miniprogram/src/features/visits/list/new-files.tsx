// Children registered on this phone whose file has not arrived yet stand above the list, so that nobody is registered twice.
import { childOf, type OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { outbox } from '../../../kernel/phone.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { openOutbox } from '../../../kernel/ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';

const isOfVillage = (entry: OutboxEntry, village: string): boolean =>
  entry.about.what === 'register' && Object(entry.data).village === village;

/** Nothing where everything has arrived. */
export const NewFiles = ({ village }: { village: string }) => {
  const entries = useWatched(outbox.entries).filter((entry) => isOfVillage(entry, village));
  if (entries.length === 0) return null;
  return (
    <Box style={{ paddingBottom: 12 }}>
      <Card id="new-files">
        {entries.map((entry) => (
          <ListRow
            key={entry.commandId}
            id={`new-${childOf(entry)}`}
            onTap={openOutbox}
            end={entry.status === 'waiting' ? '待送出' : <Words className="late">没有办成</Words>}
          >
            <Box className="b">{entry.about.name}</Box>
            <Box className="sub">新建的档案</Box>
          </ListRow>
        ))}
      </Card>
    </Box>
  );
};
