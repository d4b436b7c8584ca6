// A paper is withdrawn with its reason: nobody begins any more, and whoever sits it may finish.
import { PaperState } from '#shared/outreach/papers.ts';
import type { PaperLine } from '#shared/outreach/views.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import { withdrawNames } from '../../../kernel/policy-words.ts';
import { EndWithReason } from '../../access/form/end-with-reason.tsx';

/** What an officer says; that questions were retired is found out by itself. */
const reasons = ['wrong_question', 'wrong_window', 'replaced', 'other'] as const;

export type WithdrawProps = Readonly<{ paper: PaperLine; onClose: () => void; onDone: () => void }>;

/** The question. */
export const WithdrawSheet = ({ paper: { paperId, title }, onClose, onDone }: WithdrawProps) => (
  <EndWithReason
    id="withdraw"
    of={paperId}
    title={`停用“${title}”`}
    says="停用后谁也不能再开始答。正在答的可以答完，答过的成绩都算数。不能恢复，要用就出新的一版。"
    ask="为什么停用"
    reasons={reasons.map((value) => ({ value, name: withdrawNames[value] }))}
    word="停用这份卷子"
    closeWord="不停用"
    path={bankPaths.paper(paperId, 'withdraw')}
    state={PaperState}
    done="已停用"
    onClose={onClose}
    onDone={onDone}
  />
);
