// Each step towards or away from an erasure asks plainly and says what it means before it is taken.

import * as z from 'zod/mini';
import { ErasureState, erasureGrounds } from '#shared/access/erasure.ts';
import { accessPaths } from '../../../kernel/queries.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { FormSheet } from '../form/form-sheet.tsx';
import { useDeskForm } from '../form/use-desk-form.ts';
import { groundNames, MEANS, type Step } from './erasure-words.ts';

const Fields = z.object({ ground: z.string(), reference: z.string() });

type Asked = Readonly<{ title: string; says: string; word: string; done: string; closeWord: string }>;

const askedOf = (step: Step, name: string): Asked => {
  switch (step) {
    case 'propose':
      return {
        title: `提出删除${name}的档案`,
        says: `现在还不会删。要另一位民政局工作人员确认，才会删除。${MEANS}`,
        word: '提出删除',
        done: '已提出，等另一位确认',
        closeWord: '不提出',
      };
    case 'confirm':
      return {
        title: `确认删除${name}的档案`,
        says: `${MEANS}走访、签名、消息里的姓名和内容一起看不到，只留编号和日期。请先核对清楚是这个孩子。`,
        word: '确认删除',
        done: '已删除',
        closeWord: '不删除',
      };
    case 'withdraw':
      return {
        title: `撤回对${name}的删除`,
        says: '撤回后档案照旧。以后要删，再重新提出。',
        word: '撤回删除',
        done: '已撤回',
        closeWord: '不撤回',
      };
    case 'hold':
      return {
        title: `保全${name}的档案`,
        says: '保全期间，谁也不能删除这份档案，已提出的删除也停下。',
        word: '开始保全',
        done: '已保全',
        closeWord: '不保全',
      };
    case 'lift':
      return {
        title: `解除${name}的保全`,
        says: '解除后，删除要重新走完两个人的确认。',
        word: '解除保全',
        done: '已解除',
        closeWord: '不解除',
      };
  }
};

export type StepProps = Readonly<{
  step: Step;
  subjectId: string;
  name: string;
  onClose: () => void;
  onDone: (state: ErasureState) => void;
}>;

/** What is missing for a step, in words at the field. */
const missingFor = (step: Step, { ground, reference }: z.infer<typeof Fields>) => ({
  ground: step === 'propose' && ground === '' ? '还差原因' : undefined,
  reference: step === 'hold' && reference.trim() === '' ? '还差依据' : undefined,
});

/** The question. */
export const StepSheet = ({ step, subjectId, name, onClose, onDone }: StepProps) => {
  const form = useDeskForm<z.infer<typeof Fields>>({
    name: `${step}/${subjectId}`,
    schema: Fields,
    empty: { ground: '', reference: '' },
  });
  const { fields, change, faultOf } = form;
  const { title, says, word, done, closeWord } = askedOf(step, name);
  const save = (): void => {
    if (!form.isWhole(missingFor(step, fields))) return;
    const data = {
      subjectId,
      ...(step === 'propose' && { ground: fields.ground }),
      ...(step === 'hold' && { reference: fields.reference.trim() }),
    };
    let state: ErasureState | undefined;
    form.submit(
      async () => {
        const answer = await form.send(step, accessPaths.erasure(step), data, ErasureState);
        if (answer.kind === 'ok') state = answer.value.state;
        return answer;
      },
      () => {
        sayBriefly(done);
        if (state) onDone(state);
      },
    );
  };
  return (
    <FormSheet
      id={`erasure-${step}`}
      title={title}
      says={says}
      trouble={form.trouble}
      busy={form.busy}
      word={word}
      onDo={save}
      onClose={onClose}
      closeWord={closeWord}
    >
      {step === 'propose' && (
        <Box className="blank">
          <Field label="为什么删除" fault={faultOf('ground')}>
            <Choice
              id="erasure-ground"
              label="为什么删除"
              options={erasureGrounds.map((value) => ({ value, name: groundNames[value] }))}
              chosen={erasureGrounds.filter((ground) => ground === fields.ground)}
              onChoose={(ground) => change({ ground })}
            />
          </Field>
        </Box>
      )}
      {step === 'hold' && (
        <Box className="blank">
          <Field label="依据，不写孩子的名字" htmlFor="erasure-reference" fault={faultOf('reference')}>
            <TextLine
              id="erasure-reference"
              value={fields.reference}
              most={60}
              hint="例如：法院调卷 2026 第 31 号"
              onType={(reference) => change({ reference })}
            />
          </Field>
        </Box>
      )}
    </FormSheet>
  );
};
