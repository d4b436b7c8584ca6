// A session is called off with a reason; whoever is enrolled hears of it.
import * as z from 'zod/mini';
import { cancelReasons, TrainingState } from '#shared/training/contract.ts';
import type { TrainingLine } from '#shared/training/views.ts';
import { trainingPaths } from '../../../kernel/training-queries.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { useDeskForm } from '../../access/form/use-desk-form.ts';
import { cancelNames } from '../parts/training-words.ts';

const Fields = z.object({ reason: z.optional(z.enum(cancelReasons)) });

type CancelProps = Readonly<{ session: TrainingLine; onClose: () => void; onDone: () => void }>;

/** The question. */
export const CancelSheet = ({ session: { trainingId, title, enrolled }, onClose, onDone }: CancelProps) => {
  const form = useDeskForm<z.infer<typeof Fields>>({
    name: `cancel/${trainingId}`,
    schema: Fields,
    empty: {},
  });
  const { reason } = form.fields;
  const save = (): void => {
    if (!form.isWhole({ reason: reason === undefined ? '还没有选原因' : undefined })) return;
    form.submit(
      () => form.send('cancel', trainingPaths.session(trainingId, 'cancel'), { reason }, TrainingState),
      () => {
        sayBriefly('已取消');
        onDone();
      },
    );
  };
  return (
    <FormSheet
      id="cancel"
      title="取消这场培训"
      says={
        enrolled === 0
          ? '还没有人报名。取消以后不能恢复，要再排一场。'
          : `报了名的 ${enrolled}\u00a0人会收到取消的消息。取消以后不能恢复，要再排一场。`
      }
      trouble={form.trouble}
      busy={form.busy}
      word="取消培训"
      onDo={save}
      onClose={onClose}
      closeWord="不取消"
    >
      <Box className="c2 sm">{title}</Box>
      <Box className="blank gap">
        <Field label="为什么取消" fault={form.faultOf('reason')}>
          <Choice
            id="cancel-reason"
            label="为什么取消"
            options={cancelReasons.map((value) => ({ value, name: cancelNames[value] }))}
            chosen={reason === undefined ? [] : [reason]}
            onChoose={(chosen) => form.change({ reason: chosen })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
