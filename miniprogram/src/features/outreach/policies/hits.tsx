// Clauses found by their words, each with where it stands, what it means, and the duty it gives.
import type { ClauseHit } from '#shared/outreach/views.ts';
import { clausesWith } from '../../../kernel/outreach-queries.ts';
import { openPolicy } from '../../../kernel/outreach-ways.ts';
import { dutyNames } from '../../../kernel/policy-words.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { sayClause } from '../parts/clause-words.ts';
import { HitWords } from '../parts/hit-words.tsx';

const HitRow = ({ hit, words }: { hit: ClauseHit; words: string }) => {
  const { clause, title, heading, plainly, duty } = hit;
  return (
    <ListRow
      id={`hit-${clause.policyId}-${clause.no}`}
      onTap={() => openPolicy(clause.policyId, { clause: clause.no })}
    >
      <Box className="row wrap">
        <Words className="b grow clause-head">
          <HitWords text={sayClause({ no: clause.no, heading })} words={words} />
        </Words>
        {duty && <Chip tone="act">{dutyNames[duty]}</Chip>}
      </Box>
      <Box className="sm">
        <HitWords text={plainly} words={words} />
      </Box>
      <Box className="cap">{`《${title}》`}</Box>
    </ListRow>
  );
};

/** What was found, or that nothing was. */
export const Hits = ({ county, words }: { county: string; words: string }) => {
  const reading = useRead(clausesWith(county, words));
  const found = reading.answer?.value;
  if (!found) return <NotRead reading={reading} words="正在找条款" />;
  if (found.hits.length === 0)
    return (
      <EmptyState
        id="nothing-found"
        bold={`没有一条写着“${words}”`}
        plain="换个说法，或少写几个字。也可以打开一份政策慢慢看。"
      />
    );
  return (
    <>
      <SectionHead
        title={`写着“${words}”的`}
        note={<Words>{found.more ? `前 ${found.hits.length} 条` : `${found.hits.length} 条`}</Words>}
      />
      <Card id="hits">
        {found.hits.map((hit) => (
          <HitRow key={`${hit.clause.policyId}/${hit.clause.no}`} hit={hit} words={words} />
        ))}
      </Card>
      {found.more && <Box className="cap more-hits">还有更多，多写一两个字就能找准。</Box>}
    </>
  );
};
