// The last look: what will stand in the sheet, each part one tap from being changed, and what saving will do.
import { barQuestions, bars } from '#shared/entrustment/bars.ts';
import type { DraftGround } from '#shared/entrustment/views.ts';
import { soleWords, unheardWords } from '#shared/entrustment/words.ts';
import { healthNames } from '../../../kernel/file-names.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { relationNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { sayRule, sayTerm } from '../parts/sheet-words.ts';
import { BarNote } from './asking-steps.tsx';
import { barsIn, type DraftForm, type Step, stepNames } from './draft-form.ts';

type Said = readonly (readonly [string, string])[];
type Looked = Readonly<{ form: DraftForm; ground: DraftGround }>;

const personIn = ({ people }: DraftGround, guardianId: string) =>
  people.find((person) => person.guardianId === guardianId);

const parentsSaid = ({ form, ground }: Looked): Said => {
  const today = clock.today();
  return [
    ...form.parents.map(({ guardianId, awayFromOn, awayUntilOn }) => {
      const person = personIn(ground, guardianId);
      const away = [
        ...(awayFromOn === '' ? [] : [`${sayDate(awayFromOn, today)}外出`]),
        ...(awayUntilOn === '' ? [] : [`${sayDate(awayUntilOn, today)}回来`]),
      ];
      return [
        person ? relationNames[person.relation] : '委托人',
        [person?.name ?? '', ...away].join('，'),
      ] as const;
    }),
    ...(form.soleBecause === undefined ? [] : [['只一方签', soleWords[form.soleBecause]] as const]),
  ];
};

const caregiverSaid = ({ form, ground }: Looked): Said => {
  const person = personIn(ground, form.caregiverId);
  return [
    ['照看人', person ? `${person.name}，${relationNames[person.relation]}` : '还没有选'],
    ['住址', form.address],
    ['身体', form.health ? healthNames[form.health] : '还没有选'],
    ['期限', sayTerm(form, clock.today())],
  ];
};

const questionsSaid = ({ form }: Looked): Said =>
  bars.map((bar, n) => [
    `第 ${n + 1} 句`,
    `${barQuestions[bar].replace(/^是否(有)?/, '').replace(/？$/, '')}：${form.answers[bar] === 'yes' ? '是' : '否'}`,
  ]);

const opinionSaid = ({ form }: Looked): Said =>
  form.heard === 'heard'
    ? [
        ['孩子', form.agrees === 'yes' ? '愿意' : '不愿意'],
        ['原话', form.words],
      ]
    : [['孩子', form.heard ? unheardWords[form.heard] : '还没有选']];

const Part = ({ step, said, onGo }: { step: Step; said: Said; onGo: (step: Step) => void }) => (
  <Box className="file-part across" id={`review-${step}`}>
    <Box className="file-part-head">
      <Box as="h2" className="t">
        {stepNames[step]}
      </Box>
      <WordButton id={`change-${step}`} label={`改${stepNames[step]}`} onTap={() => onGo(step)}>
        改
      </WordButton>
    </Box>
    <Facts list={said} />
  </Box>
);

/** The form in words. */
export const ReviewStep = ({ form, ground, onGo }: Looked & { onGo: (step: Step) => void }) => (
  <Box>
    {barsIn(form).length > 0 && (
      <Box className="blk">
        <BarNote />
      </Box>
    )}
    <Box className="file-parts review">
      <Part step="parents" said={parentsSaid({ form, ground })} onGo={onGo} />
      <Part step="caregiver" said={caregiverSaid({ form, ground })} onGo={onGo} />
      <Part step="questions" said={questionsSaid({ form, ground })} onGo={onGo} />
      <Part step="opinion" said={opinionSaid({ form, ground })} onGo={onGo} />
    </Box>
    <Box className="pad cap gap">
      {`姓名、证件号码、电话和务工地点从档案里取。文本 ${ground.template} 版，${sayRule(ground.policy)}。`}
    </Box>
  </Box>
);

/** What saving does, in one breath. */
export const sayFollows = ({ form, ground }: Looked): string => {
  if (barsIn(form).length > 0) return '保存后：先请镇里核实，等结论出来再签字。';
  const names = [...form.parents.map(({ guardianId }) => guardianId), form.caregiverId]
    .map((guardianId) => personIn(ground, guardianId)?.name)
    .filter((name) => name !== undefined);
  return `保存后：请${names.join('、')}签字，都签了您见证，镇里备案才算数。`;
};
