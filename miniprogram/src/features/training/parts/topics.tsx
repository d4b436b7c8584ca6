// What a session is about: the clauses, document by document, each a tap from its words.
import { countyOf } from '#shared/kernel/region.ts';
import type { ClauseRef } from '#shared/outreach/clauses.ts';
import { countyPolicies } from '../../../kernel/outreach-queries.ts';
import { openPolicy } from '../../../kernel/outreach-ways.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box } from '../../../ui/box.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { byDocument } from './topic-words.ts';

type TopicsProps = Readonly<{ region: string; topics: readonly ClauseRef[] }>;

const Known = ({ region, topics }: TopicsProps) => {
  const policies = useRead(countyPolicies(countyOf(region))).answer?.value.policies ?? [];
  return (
    <>
      <SectionHead title="讲什么" />
      <Card id="topics">
        {byDocument(topics).map(({ policyId, clauses }) => {
          const title = policies.find((policy) => policy.policyId === policyId)?.title;
          const [first] = clauses;
          return (
            <ListRow
              key={policyId}
              id={`topic-${policyId}`}
              onTap={() => openPolicy(policyId, first === undefined ? {} : { clause: first })}
            >
              <Box className="b">{title === undefined ? '政策' : `《${title}》`}</Box>
              <Box className="sub">{clauses.join('、')}</Box>
            </ListRow>
          );
        })}
      </Card>
    </>
  );
};

/** The clauses, or nothing where none was named. */
export const Topics = ({ region, topics }: TopicsProps) =>
  topics.length === 0 ? null : <Known region={region} topics={topics} />;
