// Whoever cannot come says why; a seat they had goes to somebody else.
import { excuses } from '#shared/training/contract.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { excuseNames } from './training-words.ts';
import { useSeat } from './use-seat.ts';

type ExcuseProps = Readonly<{
  trainingId: string;
  title: string;
  /** True for whoever has a seat to give up. */
  hasSeat: boolean;
  onClose: () => void;
  onDone: () => void;
}>;

/** The question. */
export const ExcuseSheet = ({ trainingId, title, hasSeat, onClose, onDone }: ExcuseProps) => {
  const form = useSeat(trainingId, onDone);
  const { because } = form.fields;
  const save = (): void => {
    if (!form.isWhole({ because: because === undefined ? '还没有选原因' : undefined })) return;
    if (because !== undefined) form.excuse(because);
  };
  return (
    <FormSheet
      id="excuse"
      title={hasSeat ? '来不了，请假' : '这场去不了'}
      says={
        hasSeat
          ? '请假后，您的座位空出来给别人。开始以前都可以重新报名。'
          : '主办的人会看到原因。开始以前都可以再来报名。'
      }
      trouble={form.trouble}
      busy={form.busy}
      word="请假"
      onDo={save}
      onClose={onClose}
      closeWord={hasSeat ? '还是去' : '先不答'}
    >
      <Box className="c2 sm">{title}</Box>
      <Box className="blank gap">
        <Field label="为什么来不了" fault={form.faultOf('because')}>
          <Choice
            id="excuse-because"
            label="为什么来不了"
            options={excuses.map((value) => ({ value, name: excuseNames[value] }))}
            chosen={because === undefined ? [] : [because]}
            onChoose={(chosen) => form.change({ because: chosen })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
