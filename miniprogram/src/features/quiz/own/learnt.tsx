// What is to be remembered, what was sat, and what changed in the documents: rows that lead on.
import { useState } from 'react';
import type { AttemptLine, Hint, PolicyLine } from '#shared/outreach/views.ts';
import { openPolicy } from '../../../kernel/outreach-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { dutyNames } from '../../../kernel/policy-words.ts';
import { openPractice, openResult } from '../../../kernel/quiz-ways.ts';
import { sayDate, sayMoment } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { sayOutcome } from '../parts/learning-words.ts';

const MOST_ROWS = 5;

/** The clauses that were failed, each in plain words, and a practice on them. */
export const HintRows = ({ hints }: { hints: readonly Hint[] }) =>
  hints.length === 0 ? null : (
    <>
      <SectionHead title="要记住的条款" note={<Words>{`${hints.length} 条`}</Words>} />
      <Card id="hints">
        {hints.map(({ clause, title, plainly, duty }) => (
          <ListRow
            key={clause.policyId + clause.no}
            onTap={() => openPolicy(clause.policyId, { clause: clause.no })}
          >
            <Box>{plainly}</Box>
            <Box className="sub">
              {`《${title}》${clause.no}`}
              {duty && `，${dutyNames[duty]}`}
            </Box>
          </ListRow>
        ))}
      </Card>
      <Box className="gap">
        <Button id="practise" kind="plain" onTap={() => openPractice()}>
          练一练
        </Button>
      </Box>
    </>
  );

/** Every attempt that is over, the newest first; of those in the contests of `untold` only that they are in. */
export const AttemptRows = ({
  attempts,
  untold,
}: {
  attempts: readonly AttemptLine[];
  untold: readonly string[];
}) => {
  const [all, setAll] = useState(false);
  const over = attempts.filter(({ status }) => status !== 'sitting');
  if (over.length === 0) return null;
  const shown = all ? over : over.slice(0, MOST_ROWS);
  return (
    <>
      <SectionHead title="答过的" />
      <Card id="attempts">
        {shown.map((line) => (
          <ListRow
            key={line.attemptId}
            id={`attempt-${line.attemptId}`}
            onTap={() => openResult(line.attemptId)}
          >
            <Box className="b">{line.purpose === 'practice' ? '练一练' : line.title}</Box>
            <Box className="sub">{`${sayMoment(line.startedAt, clock.today())}，${sayOutcome(line, untold)}`}</Box>
          </ListRow>
        ))}
      </Card>
      {shown.length < over.length && (
        <Box className="gap">
          <Button id="all-attempts" kind="plain" small onTap={() => setAll(true)}>
            {`看全部 ${over.length} 次`}
          </Button>
        </Box>
      )}
    </>
  );
};

/** The documents whose newest version took effect lately. */
export const ChangedRows = ({ changed }: { changed: readonly PolicyLine[] }) =>
  changed.length === 0 ? null : (
    <>
      <SectionHead title="最近变了的政策" />
      <Card id="changed">
        {changed.map(({ policyId, title, effectiveOn, firstEffectiveOn }) => (
          <ListRow key={policyId} id={`policy-${policyId}`} onTap={() => openPolicy(policyId)}>
            <Box className="row wrap">
              <Box className="b own-name">{title}</Box>
              <Chip tone="act">{effectiveOn === firstEffectiveOn ? '新的' : '有改动'}</Chip>
            </Box>
            <Box className="sub">{`${sayDate(effectiveOn, clock.today())}起施行`}</Box>
          </ListRow>
        ))}
      </Card>
    </>
  );
