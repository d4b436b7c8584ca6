// The clauses that most people got wrong, in plain words: where to help next; each opens the policy there.
import type { Role } from '#shared/kernel/access.ts';
import type { MissedClause } from '#shared/outreach/region-learning.ts';
import { openPolicy } from '../../../kernel/outreach-ways.ts';
import { sayCount } from '../../../kernel/say.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { sayHelp } from './region-words.ts';

const Row = ({ missed: { clause, title, plainly, people } }: { missed: MissedClause }) => (
  <ListRow
    id={`missed-${clause.policyId}-${clause.no}`}
    onTap={() => openPolicy(clause.policyId, { clause: clause.no })}
  >
    <Box className="row">
      <Box className="grow">
        <Box>{plainly}</Box>
        <Box className="sub">{`《${title}》${clause.no}`}</Box>
      </Box>
      <Words className="b nb answer-end">{sayCount(people, '人')}</Words>
    </Box>
  </ListRow>
);

/** The clauses, the most missed first, or that there is none. */
export const MissedRows = ({ missed, role }: { missed: readonly MissedClause[]; role: Role }) => {
  const help = sayHelp(role);
  if (missed.length === 0)
    return (
      <>
        <SectionHead title="最容易答错的条文" />
        <EmptyState id="nothing-missed" bold="没有要补的条文" plain="有人答错了，错在哪一条会列在这里。" />
      </>
    );
  return (
    <>
      <SectionHead title="最容易答错的条文" />
      {help !== undefined && <Box className="sm c2 answer-help">{help}</Box>}
      <Card id="missed">
        {missed.map((one) => (
          <Row key={one.clause.policyId + one.clause.no} missed={one} />
        ))}
      </Card>
      <Box className="cap answer-note">各份卷子和练习合在一起，按人算；后来答对了就不再算。</Box>
    </>
  );
};
