// A village's sessions as rows under their heads, each one tap from what there is to see and to do.
import { openSession } from '../../../kernel/outreach-ways.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { sayAway, saySession } from '../parts/session-words.ts';
import type { ShownSession } from '../parts/shown-sessions.ts';
import { type Group, type GroupName, groupNames } from './village-groups.ts';

type RowProps = Readonly<{ shown: ShownSession; group: GroupName; today: string }>;

const End = ({ shown: { line, waiting }, group, today }: RowProps) => {
  if (waiting) return <Chip>待送出</Chip>;
  if (group === 'owed' || group === 'planned')
    return <Words className={group === 'owed' ? 'late sm nb' : 'c2 sm nb'}>{sayAway(line.on, today)}</Words>;
  return line.photos > 0 ? <Words className="c2 sm nb">{`照片 ${sayCount(line.photos, '张')}`}</Words> : null;
};

const Row = (props: RowProps) => {
  const { line } = props.shown;
  return (
    <ListRow id={`session-${line.sessionId}`} onTap={() => openSession(line.sessionId)}>
      <Box className="row wrap session-head">
        <Words className="b grow">{line.theme}</Words>
        <End {...props} />
      </Box>
      <Box className="sub">{saySession(line, props.today)}</Box>
    </ListRow>
  );
};

/** The groups, what presses above. */
export const SessionRows = ({ groups, today }: { groups: readonly Group[]; today: string }) => (
  <>
    {groups.map(({ name, sessions }) => (
      <Box key={name} id={`group-${name}`}>
        <SectionHead title={groupNames[name]} note={<Words>{sessions.length}</Words>} />
        <Card>
          {sessions.map((shown) => (
            <Row key={shown.line.sessionId} shown={shown} group={name} today={today} />
          ))}
        </Card>
      </Box>
    ))}
  </>
);
