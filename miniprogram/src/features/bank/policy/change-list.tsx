// What a new version changes against the one before, clause by clause, and how many questions each change retires.
import type { ClauseChange } from '#shared/outreach/clause-changes.ts';
import type { BankView } from '#shared/outreach/views.ts';
import { dutyNames } from '../../../kernel/policy-words.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { changeNames, retiredBy, sayChanges } from './change-words.ts';

type Clause = ClauseChange['after'];

const Wording = ({ name, clause, old }: { name: string; clause: Clause; old: boolean }) =>
  clause === undefined ? null : (
    <Box className={old ? 'wording c2' : 'wording'}>
      <Words className="cap">{name}</Words>
      <Box className="keep sm">{clause.says}</Box>
      {clause.duty && <Box className="cap">{`职责：${dutyNames[clause.duty]}`}</Box>}
    </Box>
  );

const OneChange = ({ change, bank }: { change: ClauseChange; bank: BankView | undefined }) => {
  const retired = retiredBy(change, bank);
  return (
    <Box className="one-change">
      <Box className="row">
        <Words className="b grow">{change.no}</Words>
        <Chip tone={change.change === 'repealed' ? 'warn' : 'act'}>{changeNames[change.change]}</Chip>
      </Box>
      {retired > 0 && <Box className="late sm">{`${sayCount(retired, '道题')}会停用`}</Box>}
      <Wording name="原来" clause={change.before} old />
      <Wording name="新的" clause={change.after} old={false} />
    </Box>
  );
};

export type ChangesProps = Readonly<{ changes: readonly ClauseChange[]; bank: BankView | undefined }>;

/** The changes. */
export const ChangeList = ({ changes, bank }: ChangesProps) => (
  <Box id="policy-changes">
    <Box className="b">{sayChanges(changes)}</Box>
    {changes.map((change) => (
      <OneChange key={change.no} change={change} bank={bank} />
    ))}
  </Box>
);
