// The clauses in their order: the number, what it says, what it means in plain words beneath, and the duty it gives.
import { useEffect } from 'react';
import type { Clause } from '#shared/outreach/clauses.ts';
import { dutyNames } from '../../../kernel/policy-words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card } from '../../../ui/rows.tsx';
import { scrollTo } from '../../../ui/scrolling.ts';
import { sayClause } from '../parts/clause-words.ts';

/** The place of a clause on the page. */
export const clauseAnchor = (at: number): string => `clause-at-${at}`;

const One = ({ clause, at, isMeant }: { clause: Clause; at: number; isMeant: boolean }) => (
  <Box id={clauseAnchor(at)} className={isMeant ? 'clause meant' : 'clause'}>
    <Box className="row wrap">
      <Words className="b grow clause-head">{sayClause(clause)}</Words>
      {clause.duty && <Chip tone="act">{dutyNames[clause.duty]}</Chip>}
    </Box>
    <Box className="clause-says">{clause.says}</Box>
    <Box className="clause-plainly">
      <Words className="b">大白话 </Words>
      <Words>{clause.plainly}</Words>
    </Box>
  </Box>
);

type ClausesProps = Readonly<{ clauses: readonly Clause[]; meant: string | undefined }>;

/** All of them; the one that was asked for is marked and comes into sight. */
export const Clauses = ({ clauses, meant }: ClausesProps) => {
  const at = clauses.findIndex(({ no }) => no === meant);
  useEffect(() => {
    if (at >= 0) scrollTo(clauseAnchor(at));
  }, [at]);
  return (
    <Card id="clauses">
      {clauses.map((clause, n) => (
        <One key={clause.no} clause={clause} at={n} isMeant={n === at} />
      ))}
    </Card>
  );
};
