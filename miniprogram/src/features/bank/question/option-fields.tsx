// The options as they are written: which are right is marked beside them; those of an order stand in the right order.
import { optionKeys } from '#shared/outreach/questions.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tap } from '../../../ui/tap.tsx';
import {
  optionAdded,
  optionMarked,
  optionTaken,
  optionWritten,
  type QuestionInHand,
} from './question-form.ts';

const LONGEST = 120;
const FEWEST = 2;

type OptionsProps = Readonly<{
  form: QuestionInHand;
  onChange: (form: QuestionInHand) => void;
}>;

const RightMark = ({ form, at, onChange }: OptionsProps & { at: number }) => {
  const key = optionKeys[at] ?? 'A';
  const on = form.right.includes(key);
  const many = form.kind === 'multiple';
  return (
    <Tap
      id={`right-${key}`}
      className="right-mark"
      role={many ? 'checkbox' : 'radio'}
      chosen={on}
      label={`选项 ${key} 是对的`}
      onTap={() => onChange(optionMarked(form, key))}
    >
      <Box className={`tick ${many ? '' : 'round'} ${on ? 'on' : ''}`}>
        {on && <Icon name="tick" tone="white" size="xs" heavy />}
      </Box>
    </Tap>
  );
};

const OneOption = ({ form, at, onChange }: OptionsProps & { at: number }) => {
  const key = optionKeys[at] ?? 'A';
  const fixed = form.kind === 'true_false';
  return (
    <Box className="option-row">
      {form.kind === 'order' ? (
        <Box className="place">{at + 1}</Box>
      ) : (
        <RightMark form={form} at={at} onChange={onChange} />
      )}
      {fixed ? (
        <Words className="grow">{form.options[at] ?? ''}</Words>
      ) : (
        <Box className="grow">
          <TextArea
            id={`option-${key}`}
            label={`选项 ${key}`}
            value={form.options[at] ?? ''}
            most={LONGEST}
            hint={form.kind === 'order' ? `第 ${at + 1} 步` : `选项 ${key}`}
            onType={(says) => onChange(optionWritten(form, at, says.replace(/\n/g, '')))}
          />
        </Box>
      )}
      {!fixed && form.options.length > FEWEST && (
        <Tap
          id={`take-${key}`}
          className="ib"
          label={`去掉选项 ${key}`}
          onTap={() => onChange(optionTaken(form, at))}
        >
          <Icon name="close" size="s" tone="second" />
        </Tap>
      )}
    </Box>
  );
};

const HINTS: Readonly<Record<QuestionInHand['kind'], string>> = {
  single: '点圆圈，标出对的一个。',
  multiple: '点方框，标出所有对的。',
  true_false: '点圆圈，标出这句话是对是错。',
  order: '照对的先后写，答题的人看到的是打乱的。',
};

/** The rows. */
export const OptionFields = ({ form, onChange }: OptionsProps) => (
  <Box>
    <Box className="cap">{HINTS[form.kind]}</Box>
    {form.options.map((_, at) => (
      // An option has no name but its place.
      <OneOption key={optionKeys[at] ?? 'A'} form={form} at={at} onChange={onChange} />
    ))}
    {form.kind !== 'true_false' && form.options.length < optionKeys.length && (
      <Box className="add-row">
        <WordButton id="add-option" onTap={() => onChange(optionAdded(form))}>
          再加一个选项
        </WordButton>
      </Box>
    )}
  </Box>
);
