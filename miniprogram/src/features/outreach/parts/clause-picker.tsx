// The clauses that were spoken of: those chosen so far by document, and a sheet in which more are found.
import { useState } from 'react';
import { type ClauseRef, isSameClause } from '#shared/outreach/clauses.ts';
import { countyPolicies } from '../../../kernel/outreach-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box } from '../../../ui/box.tsx';
import { Button, WordButton } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { byDocument } from '../../training/parts/topic-words.ts';
import { ClauseFinder } from './clause-finder.tsx';

/** As many as one session may name. */
const MOST = 20;

type PickerProps = Readonly<{
  county: string;
  chosen: readonly ClauseRef[];
  fault: string | undefined;
  onChange: (clauses: ClauseRef[]) => void;
}>;

const Chosen = ({ county, chosen, onChange }: Omit<PickerProps, 'fault'>) => {
  const policies = useRead(countyPolicies(county)).answer?.value.policies ?? [];
  return (
    <Box className="card chosen-clauses" id="chosen-clauses">
      {byDocument(chosen).map(({ policyId, clauses }) => (
        <Box key={policyId} className="chosen-document">
          <Box className="grow">
            <Box className="sm b">
              {`《${policies.find((policy) => policy.policyId === policyId)?.title ?? '政策'}》`}
            </Box>
            <Box className="sm c2">{clauses.join('、')}</Box>
          </Box>
          <WordButton
            id={`drop-${policyId}`}
            label="去掉这份政策的条款"
            onTap={() => onChange(chosen.filter((one) => one.policyId !== policyId))}
          >
            去掉
          </WordButton>
        </Box>
      ))}
    </Box>
  );
};

/** What was chosen, and the way to more. */
export const ClausePicker = ({ county, chosen, fault, onChange }: PickerProps) => {
  const [finding, setFinding] = useState(false);
  const toggle = (clause: ClauseRef): void => {
    const others = chosen.filter((one) => !isSameClause(one, clause));
    if (others.length < chosen.length) onChange(others);
    else if (chosen.length < MOST) onChange([...chosen, clause]);
  };
  return (
    <Box className="blk">
      <Field label="讲到哪几条（可不选）" fault={fault}>
        {chosen.length > 0 && <Chosen county={county} chosen={chosen} onChange={onChange} />}
        <Button id="find-clauses" kind="plain" small onTap={() => setFinding(true)}>
          {chosen.length === 0 ? '选条款' : '再选几条'}
        </Button>
      </Field>
      {finding && (
        <Sheet
          id="clause-sheet"
          title={chosen.length === 0 ? '讲到哪几条' : `选了 ${chosen.length} 条`}
          closeWord="选好了"
          onClose={() => setFinding(false)}
        >
          <ClauseFinder county={county} chosen={chosen} onToggle={toggle} />
        </Sheet>
      )}
    </Box>
  );
};
