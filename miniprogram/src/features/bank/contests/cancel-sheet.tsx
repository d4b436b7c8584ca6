// A contest is called off with its reason; whoever has answered keeps their score, and there are no places.
import * as z from 'zod/mini';
import { type CancelContest, ContestState } from '#shared/outreach/contests.ts';
import type { ContestLine } from '#shared/outreach/views.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import { withdrawNames } from '../../../kernel/policy-words.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { useDeskForm } from '../../access/form/use-desk-form.ts';

const reasons = ['wrong_question', 'wrong_window', 'other'] as const satisfies readonly z.infer<
  typeof CancelContest
>['reason'][];
const Fields = z.object({ reason: z.optional(z.enum(reasons)) });

export type CancelProps = Readonly<{ contest: ContestLine; onClose: () => void; onDone: () => void }>;

/** The question. */
export const CancelSheet = ({ contest, onClose, onDone }: CancelProps) => {
  const form = useDeskForm<z.infer<typeof Fields>>({
    name: `cancel/${contest.contestId}`,
    schema: Fields,
    empty: {},
  });
  const { reason } = form.fields;
  const cancel = (): void => {
    if (!form.isWhole({ reason: reason === undefined ? '还没有选原因' : undefined })) return;
    form.submit(
      () => form.send('cancel', bankPaths.contest(contest.contestId, 'cancel'), { reason }, ContestState),
      () => {
        sayBriefly('已取消');
        onDone();
      },
    );
  };
  return (
    <FormSheet
      id="cancel-contest"
      title={`取消“${contest.title}”`}
      says="取消后谁也不能再答，也不排名次。不能恢复，要办就另开一场。"
      trouble={form.trouble}
      busy={form.busy}
      word="取消这场竞赛"
      onDo={cancel}
      onClose={onClose}
      closeWord="不取消"
    >
      <Box className="blank">
        <Field label="为什么取消" fault={form.faultOf('reason')}>
          <Choice
            id="cancel-reason"
            label="为什么取消"
            options={reasons.map((value) => ({ value, name: withdrawNames[value] }))}
            chosen={reason === undefined ? [] : [reason]}
            onChoose={(chosen) => form.change({ reason: chosen })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
