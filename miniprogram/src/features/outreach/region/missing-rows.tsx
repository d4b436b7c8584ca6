// On a phone the villages without a session stand first, each with whom to ask.
import type { PersonLine } from '#shared/access/contract.ts';
import { openVillageSessions } from '../../../kernel/outreach-ways.ts';
import { call } from '../../../kernel/platform.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { CallButton } from '../../../ui/button.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import type { VillageCoverage } from './coverage-words.ts';

type MissingProps = Readonly<{
  villages: readonly VillageCoverage[];
  directorOf: (village: string) => PersonLine | undefined;
}>;

const Director = ({ person }: { person: PersonLine | undefined }) =>
  person ? (
    <Box className="sub">{`儿童主任 ${person.name}`}</Box>
  ) : (
    <Box className="sub">年底前至少办一次</Box>
  );

/** Nothing where none is missing. */
export const MissingRows = ({ villages, directorOf }: MissingProps) => {
  if (villages.length === 0) return null;
  return (
    <>
      <SectionHead title="还没有的" note={<Words>{`${villages.length} 个`}</Words>} />
      <Card id="missing-villages">
        {villages.map(({ village, villageName }) => {
          const person = directorOf(village);
          return (
            <Box key={village} className="row missing-row">
              <Box className="grow">
                <ListRow id={`missing-${village}`} onTap={() => openVillageSessions(village)}>
                  <Box className="b">{villageName}</Box>
                  <Director person={person} />
                </ListRow>
              </Box>
              {person && (
                <CallButton id={`call-${village}`} who={person.name} onTap={() => call(person.phone)} />
              )}
            </Box>
          );
        })}
      </Card>
    </>
  );
};
