// The next two steps: the four questions of article 22, each answered in so many words, and what the child says.
import { type Bar, barQuestions, bars } from '#shared/entrustment/bars.ts';
import { unheardReasons } from '#shared/entrustment/contract.ts';
import { unheardWords } from '#shared/entrustment/words.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { AskOne, AskWords } from '../../registry/forms/asks.tsx';
import { faultAt } from '../../registry/forms/check.ts';
import { barsIn, type YesNo } from './draft-form.ts';
import type { StepProps } from './party-steps.tsx';

const answers = [
  { value: 'no', name: '否' },
  { value: 'yes', name: '是' },
] as const;

type QuestionProps = Readonly<{
  bar: Bar;
  n: number;
  said: YesNo | undefined;
  fault: string | undefined;
  onSay: (said: YesNo) => void;
}>;

const Question = ({ bar, n, said, fault, onSay }: QuestionProps) => (
  <Box className="question" id={`question-${bar}`}>
    <Field label={`${n}. ${barQuestions[bar]}`} fault={fault}>
      <Choice
        id={`answer-${bar}`}
        label={barQuestions[bar]}
        options={answers}
        chosen={said === undefined ? [] : [said]}
        onChoose={onSay}
      />
    </Field>
  </Box>
);

/** What follows a yes, said before anything is saved. */
export const BarNote = () => (
  <Banner
    id="bar-note"
    icon="attention"
    warn
    boxed
    bold="有一句答了“是”"
    plain="保存后先告诉镇督导员去核实。核实以前谁也不能签字。"
  />
);

/** The four questions. */
export const QuestionsStep = ({ form, ground, fault, onChange }: StepProps) => {
  const name = ground.people.find(({ guardianId }) => guardianId === form.caregiverId)?.name ?? '照看人';
  return (
    <Box>
      <Box className="hint sm c2">
        {`《未成年人保护法》第二十二条要求。请一句一句问${name}，也向村里了解，照实选。`}
      </Box>
      <Box className="strip">
        {bars.map((bar, n) => (
          <Question
            key={bar}
            bar={bar}
            n={n + 1}
            said={form.answers[bar]}
            fault={faultAt(fault, `answers.${bar}`)}
            onSay={(said) => onChange({ answers: { ...form.answers, [bar]: said } })}
          />
        ))}
      </Box>
      {barsIn(form).length > 0 && (
        <Box className="blk">
          <BarNote />
        </Box>
      )}
    </Box>
  );
};

const heardNames = { heard: '问过了', ...unheardWords } as const;
const agreesNames = { yes: '愿意', no: '不愿意' } as const;

/** What the child says. */
export const OpinionStep = ({ form, ground, fault, onChange }: StepProps) => {
  const codes = ground.isHeard
    ? (['heard', 'cannot_express'] as const)
    : (['heard', ...unheardReasons] as const);
  return (
    <Box>
      <Box className="hint sm c2">
        {ground.isHeard
          ? `${ground.name}到了能说想法的年纪。请单独问问，照原话写。`
          : `${ground.name}还小，能说的也听一听。`}
      </Box>
      <Box className="strip step-body">
        <AskOne
          id="heard"
          label={`问过${ground.name}吗`}
          names={heardNames}
          codes={codes}
          chosen={form.heard}
          fault={fault?.field === 'opinion' ? fault.words : undefined}
          onChoose={(heard) => onChange({ heard })}
        />
        {form.heard === 'heard' && (
          <>
            <AskOne
              id="agrees"
              label="愿意让这个人照看吗"
              names={agreesNames}
              codes={['yes', 'no']}
              chosen={form.agrees}
              fault={faultAt(fault, 'opinion.agrees')}
              onChoose={(agrees) => onChange({ agrees })}
            />
            <AskWords
              id="child-words"
              label="孩子是怎么说的"
              value={form.words}
              hint="比如：奶奶做饭好吃，我想妈妈多打电话"
              fault={faultAt(fault, 'opinion.words')}
              onType={(words) => onChange({ words })}
            />
          </>
        )}
      </Box>
      {form.agrees === 'no' && form.heard === 'heard' && (
        <Box className="blk">
          <Banner
            id="unwilling"
            icon="attention"
            warn
            boxed
            bold="孩子不愿意"
            plain="可以接着拟，孩子的话会写进确认书。最好先和父母商量，换一位照看人。"
          />
        </Box>
      )}
    </Box>
  );
};
