// A contest is called off with its reason; whoever has answered keeps their score, and there are no places.
import { ContestState } from '#shared/outreach/contests.ts';
import type { ContestLine } from '#shared/outreach/views.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import { withdrawNames } from '../../../kernel/policy-words.ts';
import { EndWithReason } from '../../access/form/end-with-reason.tsx';

const reasons = ['wrong_question', 'wrong_window', 'other'] as const;

export type CancelProps = Readonly<{ contest: ContestLine; onClose: () => void; onDone: () => void }>;

/** The question. */
export const CancelSheet = ({ contest: { contestId, title }, onClose, onDone }: CancelProps) => (
  <EndWithReason
    id="cancel-contest"
    of={contestId}
    title={`取消“${title}”`}
    says="取消后谁也不能再答，也不排名次。不能恢复，要办就另开一场。"
    ask="为什么取消"
    reasons={reasons.map((value) => ({ value, name: withdrawNames[value] }))}
    word="取消这场竞赛"
    closeWord="不取消"
    path={bankPaths.contest(contestId, 'cancel')}
    state={ContestState}
    done="已取消"
    onClose={onClose}
    onDone={onDone}
  />
);
