// A paper is withdrawn with its reason: nobody begins any more, and whoever sits it may finish.
import * as z from 'zod/mini';
import { PaperState } from '#shared/outreach/papers.ts';
import type { PaperLine } from '#shared/outreach/views.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import { withdrawNames } from '../../../kernel/policy-words.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { useDeskForm } from '../../access/form/use-desk-form.ts';

/** What an officer says; that questions were retired is found out by itself. */
const reasons = ['wrong_question', 'wrong_window', 'replaced', 'other'] as const;
const Fields = z.object({ reason: z.optional(z.enum(reasons)) });

export type WithdrawProps = Readonly<{ paper: PaperLine; onClose: () => void; onDone: () => void }>;

/** The question. */
export const WithdrawSheet = ({ paper, onClose, onDone }: WithdrawProps) => {
  const form = useDeskForm<z.infer<typeof Fields>>({
    name: `withdraw/${paper.paperId}`,
    schema: Fields,
    empty: {},
  });
  const { reason } = form.fields;
  const withdraw = (): void => {
    if (!form.isWhole({ reason: reason === undefined ? '还没有选原因' : undefined })) return;
    form.submit(
      () => form.send('withdraw', bankPaths.paper(paper.paperId, 'withdraw'), { reason }, PaperState),
      () => {
        sayBriefly('已停用');
        onDone();
      },
    );
  };
  return (
    <FormSheet
      id="withdraw"
      title={`停用“${paper.title}”`}
      says="停用后谁也不能再开始答。正在答的可以答完，答过的成绩都算数。不能恢复，要用就出新的一版。"
      trouble={form.trouble}
      busy={form.busy}
      word="停用这份卷子"
      onDo={withdraw}
      onClose={onClose}
      closeWord="不停用"
    >
      <Box className="blank">
        <Field label="为什么停用" fault={form.faultOf('reason')}>
          <Choice
            id="withdraw-reason"
            label="为什么停用"
            options={reasons.map((value) => ({ value, name: withdrawNames[value] }))}
            chosen={reason === undefined ? [] : [reason]}
            onChoose={(chosen) => form.change({ reason: chosen })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
