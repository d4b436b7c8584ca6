// The clauses of the document in hand: written one by one, or pasted as a whole text.
import { useState } from 'react';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { ClauseFields } from './clause-fields.tsx';
import { PasteSheet } from './paste-sheet.tsx';
import { clauseAdded, clausesPasted, MOST_CLAUSES } from './policy-form.ts';
import type { PolicyHand } from './use-policy-form.ts';

/** The place among the clauses of the first that the form says something is wrong with. */
const firstWrong = ({ form, places }: PolicyHand): number | undefined => {
  const path = Object.keys(places).find(
    (one) => one.startsWith('clauses.') && form.faultAt(one) !== undefined,
  );
  return path === undefined ? undefined : Number(path.split('.')[1]);
};

/** The part of the page. */
export const ClausesPart = ({ hand }: { hand: PolicyHand }) => {
  const { form } = hand;
  const { clauses } = form.fields;
  const [open, setOpen] = useState(clauses.length === 1 ? clauses[0]?.key : undefined);
  const [pasting, setPasting] = useState(false);
  const wrongAt = firstWrong(hand);
  const fault = form.faultAt('clauses');
  return (
    <>
      <SectionHead title={`条款，${clauses.length}\u00a0条`} />
      {fault !== undefined && (
        <Box className="fault" role="alert">
          {fault}
        </Box>
      )}
      <ClauseFields
        clauses={clauses}
        open={open ?? (wrongAt === undefined ? undefined : clauses[wrongAt]?.key)}
        faultAt={form.faultAt}
        onOpen={setOpen}
        onChange={(next) => form.change({ clauses: next })}
      />
      <Box className="btns gap">
        <Button id="paste-open" kind="plain" small onTap={() => setPasting(true)}>
          贴全文拆条
        </Button>
        {clauses.length < MOST_CLAUSES && (
          <Button
            id="add-clause"
            kind="plain"
            small
            onTap={() => {
              const next = clauseAdded(clauses);
              form.change({ clauses: next });
              setOpen(next.at(-1)?.key);
            }}
          >
            加一条
          </Button>
        )}
      </Box>
      {pasting && (
        <PasteSheet
          onClose={() => setPasting(false)}
          onTake={(found) => {
            form.change({ clauses: clausesPasted(clauses, found) });
            setOpen(undefined);
            setPasting(false);
          }}
        />
      )}
    </>
  );
};
