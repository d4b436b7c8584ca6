// A document is ended on a day, maybe for another that takes its place; what that does to its questions stands above the button.
import * as z from 'zod/mini';
import { addDays } from '#shared/kernel/time.ts';
import { PolicyState } from '#shared/outreach/policies.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayCount, sayDate } from '../../../kernel/say.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { DateLine, Field } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { useDeskForm } from '../../access/form/use-desk-form.ts';

const Ended = z.object({ supersededOn: z.string(), by: z.string() });
const NONE = 'none';
const A_YEAR = 366;

type Named = Readonly<{ policyId: string; title: string }>;

export type SupersedeProps = Readonly<{
  policy: Named;
  /** How many questions there are on it. */
  questions: number;
  /** What may take its place. */
  others: readonly Named[];
  onClose: () => void;
  onDone: () => void;
}>;

const says = (questions: number, on: string, today: string): string => {
  const from = on <= today ? '保存后' : `${sayDate(on, today)}\u00a0起`;
  const end = `${from}不再按它办，条文和从前的版本都还看得到。`;
  return questions === 0 ? end : `${end}它的 ${sayCount(questions, '道题')}全部停用，用到它们的卷子不再抽。`;
};

/** The question. */
export const SupersedeSheet = ({ policy, questions, others, onClose, onDone }: SupersedeProps) => {
  const { policyId, title } = policy;
  const today = clock.today();
  const form = useDeskForm<z.infer<typeof Ended>>({
    name: `supersede/${policyId}`,
    schema: Ended,
    empty: { supersededOn: today, by: NONE },
  });
  const { fields, change, faultOf } = form;
  const save = (): void => {
    const data = { supersededOn: fields.supersededOn, ...(fields.by !== NONE && { by: fields.by }) };
    form.submit(
      () => form.send('supersede', bankPaths.policy(policyId, 'supersede'), data, PolicyState),
      () => {
        sayBriefly('已定好废止日期');
        onDone();
      },
    );
  };
  return (
    <FormSheet
      id="supersede"
      title={`废止《${title}》`}
      says={says(questions, fields.supersededOn, today)}
      trouble={form.trouble}
      busy={form.busy}
      word="废止这份政策"
      onDo={save}
      onClose={onClose}
      closeWord="不废止"
    >
      <Box className="blank">
        <Field label="从哪天起废止" htmlFor="supersede-on" fault={faultOf('supersededOn')}>
          <DateLine
            id="supersede-on"
            label="从哪天起废止"
            value={fields.supersededOn}
            from={addDays(today, -A_YEAR)}
            to={addDays(today, A_YEAR)}
            onPick={(supersededOn) => change({ supersededOn })}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="由哪一份接替" htmlFor="supersede-by" fault={faultOf('by')}>
          <PickLine
            id="supersede-by"
            label="由哪一份接替"
            value={fields.by}
            options={[
              { value: NONE, name: '没有接替的' },
              ...others.map((other) => ({ value: other.policyId, name: other.title })),
            ]}
            hint="选一份政策"
            onPick={(by) => change({ by })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
