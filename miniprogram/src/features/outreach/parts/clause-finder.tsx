// Clauses are found by their words, or by opening the document they stand in; each is ticked in its place.
import { useState } from 'react';
import { type ClauseRef, isSameClause } from '#shared/outreach/clauses.ts';
import type { PolicyLine } from '#shared/outreach/views.ts';
import { clausesWith, countyPolicies, onePolicy } from '../../../kernel/outreach-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { sayClause } from './clause-words.ts';
import { HitWords } from './hit-words.tsx';
import { useTyped } from './use-typed.ts';

const MOST_TYPED = 20;

type Ticking = Readonly<{ chosen: readonly ClauseRef[]; onToggle: (clause: ClauseRef) => void }>;

type TickProps = Ticking & Readonly<{ clause: ClauseRef; heading: string; plainly: string; words?: string }>;

const TickRow = ({ clause, heading, plainly, words = '', chosen, onToggle }: TickProps) => {
  const on = chosen.some((one) => isSameClause(one, clause));
  return (
    <Tap
      id={`clause-${clause.policyId}-${clause.no}`}
      className="clause-tick"
      role="checkbox"
      chosen={on}
      onTap={() => onToggle(clause)}
    >
      <Box className={on ? 'tick on' : 'tick'}>{on && <Icon name="tick" tone="white" size="xs" heavy />}</Box>
      <Box className="grow">
        <Box className="b sm">{heading}</Box>
        <Box className="sm c2">
          <HitWords text={plainly} words={words} />
        </Box>
      </Box>
    </Tap>
  );
};

const Hits = ({ county, words, ...ticking }: Ticking & { county: string; words: string }) => {
  const reading = useRead(clausesWith(county, words));
  const found = reading.answer?.value;
  if (!found) return <NotRead reading={reading} words="正在找" />;
  if (found.hits.length === 0)
    return <Box className="sm c2" id="no-clauses">{`没有找到“${words}”，换个说法试试。`}</Box>;
  return (
    <Box id="clause-hits">
      {found.hits.map(({ clause, title, heading, plainly }) => (
        <TickRow
          key={`${clause.policyId}/${clause.no}`}
          clause={clause}
          heading={`《${title}》${sayClause({ no: clause.no, heading })}`}
          plainly={plainly}
          words={words}
          {...ticking}
        />
      ))}
      {found.more && <Box className="cap">还有更多，多写一两个字就能找准。</Box>}
    </Box>
  );
};

const Document = ({ policy, onBack, ...ticking }: Ticking & { policy: PolicyLine; onBack: () => void }) => {
  const reading = useRead(onePolicy(policy.policyId));
  const shown = reading.answer?.value.shown;
  return (
    <Box>
      <Box className="row">
        <Box className="b grow">{`《${policy.title}》`}</Box>
        <WordButton id="all-policies" onTap={onBack}>
          看别的政策
        </WordButton>
      </Box>
      {!shown && <NotRead reading={reading} words="正在取条款" />}
      {shown?.clauses.map(({ no, heading, plainly }) => (
        <TickRow
          key={no}
          clause={{ policyId: policy.policyId, no }}
          heading={sayClause({ no, heading })}
          plainly={plainly}
          {...ticking}
        />
      ))}
    </Box>
  );
};

const Documents = ({ county, onOpen }: { county: string; onOpen: (policy: PolicyLine) => void }) => {
  const reading = useRead(countyPolicies(county));
  const policies = reading.answer?.value.policies.filter(({ holds }) => holds === 'now');
  if (!policies) return <NotRead reading={reading} words="正在取政策" />;
  return (
    <Box id="policies-to-pick">
      {policies.map((policy) => (
        <ListRow key={policy.policyId} id={`pick-${policy.policyId}`} onTap={() => onOpen(policy)}>
          <Box className="sm">{`《${policy.title}》`}</Box>
          <Words className="cap">{`${policy.clauses} 条`}</Words>
        </ListRow>
      ))}
    </Box>
  );
};

/** The search, and beneath it what it found, one document, or all of them. */
export const ClauseFinder = ({ county, ...ticking }: Ticking & { county: string }) => {
  const [typed, setTyped] = useState('');
  const [opened, open] = useState<PolicyLine>();
  const words = useTyped(typed);
  return (
    <Box>
      <TextLine
        id="clause-search"
        label="按字找条款"
        value={typed}
        most={MOST_TYPED}
        hint="写几个字，例如：委托、报告、上学"
        onType={setTyped}
      />
      <Box className="clause-found">
        {words !== '' ? (
          <Hits key={words} county={county} words={words} {...ticking} />
        ) : opened ? (
          <Document policy={opened} onBack={() => open(undefined)} {...ticking} />
        ) : (
          <Documents county={county} onOpen={open} />
        )}
      </Box>
    </Box>
  );
};
