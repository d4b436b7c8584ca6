// Everything a question is made of, one field under the other.

import type { Clause } from '#shared/outreach/clauses.ts';
import { duties } from '#shared/outreach/clauses.ts';
import { difficulties, questionKinds } from '#shared/outreach/questions.ts';
import { difficultyNames, dutyNames, questionKindNames } from '../../../kernel/policy-words.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { OptionFields } from './option-fields.tsx';
import { type QuestionInHand, turnedTo } from './question-form.ts';

const MOST_ASKED = 300;

export type FieldsProps = Readonly<{
  form: QuestionInHand;
  clauses: readonly Clause[];
  faultOf: (field: keyof QuestionInHand) => string | undefined;
  onChange: (form: QuestionInHand) => void;
}>;

const ClauseField = ({ form, clauses, faultOf, onChange }: FieldsProps) => {
  const chosen = clauses.find(({ no }) => no === form.clause);
  return (
    <Box className="blank">
      <Field label="考哪一条" htmlFor="question-clause" fault={faultOf('clause')}>
        <PickLine
          id="question-clause"
          label="考哪一条"
          value={form.clause}
          options={clauses.map(({ no, heading }) => ({
            value: no,
            name: heading === undefined ? no : `${no}　${heading}`,
          }))}
          hint="选一条"
          onPick={(no) => {
            const duty = clauses.find((clause) => clause.no === no)?.duty;
            onChange({ ...form, clause: no, ...(duty && { duty }) });
          }}
        />
      </Field>
      {chosen && <Box className="beneath sm c2">{chosen.says}</Box>}
    </Box>
  );
};

const SortFields = ({ form, faultOf, onChange }: FieldsProps) => (
  <>
    <Box className="blank">
      <Field label="考哪项职责" htmlFor="question-duty" fault={faultOf('duty')}>
        <PickLine
          id="question-duty"
          label="考哪项职责"
          value={form.duty ?? ''}
          options={duties.map((duty) => ({ value: duty, name: dutyNames[duty] }))}
          hint="选一项"
          onPick={(picked) => {
            const duty = duties.find((one) => one === picked);
            if (duty) onChange({ ...form, duty });
          }}
        />
      </Field>
    </Box>
    <Box className="blank">
      <Field label="题型" fault={faultOf('kind')}>
        <Choice
          id="question-kind"
          label="题型"
          options={questionKinds.map((value) => ({ value, name: questionKindNames[value] }))}
          chosen={[form.kind]}
          onChoose={(kind) => onChange(turnedTo(form, kind))}
        />
      </Field>
    </Box>
    <Box className="blank">
      <Field label="难度" fault={faultOf('difficulty')}>
        <Choice
          id="question-difficulty"
          label="难度"
          options={difficulties.map((value) => ({ value, name: difficultyNames[value] }))}
          chosen={[form.difficulty]}
          onChoose={(difficulty) => onChange({ ...form, difficulty })}
        />
      </Field>
    </Box>
  </>
);

/** The fields. */
export const QuestionFields = (props: FieldsProps) => {
  const { form, faultOf, onChange } = props;
  const rightFault = faultOf('right');
  return (
    <>
      <ClauseField {...props} />
      <SortFields {...props} />
      <Box className="blank">
        <Field label="题目" htmlFor="question-asks" fault={faultOf('asks')}>
          <TextArea
            id="question-asks"
            value={form.asks}
            most={MOST_ASKED}
            hint="写成当场会遇到的事，问该怎么办"
            onType={(asks) => onChange({ ...form, asks })}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="选项" fault={faultOf('options') ?? rightFault}>
          <OptionFields form={form} onChange={onChange} />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="解析" htmlFor="question-because" fault={faultOf('because')}>
          <TextArea
            id="question-because"
            value={form.because}
            most={MOST_ASKED}
            hint="答完以后给人看：为什么这样才对"
            onType={(because) => onChange({ ...form, because })}
          />
        </Field>
      </Box>
    </>
  );
};
