// The last look: everything in words, each part one tap from being changed.

import {
  hardshipNames,
  healthNames,
  registrationNames,
  stageNames,
  withoutIdNumberNames,
} from '../../../kernel/file-names.ts';
import { clock } from '../../../kernel/phone.ts';
import { sexNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import type { Said } from '../parts/file-says.ts';
import { sayBirthday, sayEvidence, sayHeld } from '../parts/file-says.ts';
import { guardianLine } from '../parts/guardian-words.ts';
import { type RegisterForm, type Step, stepNames } from './register-form.ts';

const some = (name: string, words: string | undefined): readonly Said[] =>
  words === undefined || words === '' ? [] : [[name, words]];

const childSaid = ({ child }: RegisterForm): readonly Said[] => [
  ['姓名', child.name],
  [
    '证件号码',
    child.hasNone ? `没有，${withoutIdNumberNames[child.withoutIdNumber ?? 'papers_lost']}` : child.idNumber,
  ],
  ...some('出生', child.bornOn && sayBirthday(child.bornOn)),
  ...some('性别', child.sex && sexNames[child.sex]),
  ...some('户籍', child.registration && registrationNames[child.registration]),
  ...some('住址', child.address),
];

const categoriesSaid = ({ categories }: RegisterForm): readonly Said[] =>
  categories.map((one) => {
    const { evidence, ...held } = one;
    return [sayHeld(held), sayEvidence({ ...held, ...(evidence !== '' && { evidence }) }, clock.today())];
  });

const guardiansSaid = ({ guardians }: RegisterForm): readonly Said[] =>
  guardians.map(({ name, phone, relation = 'other', capacity = 'caregiver', fresh }) => {
    const workplace = fresh?.workplace;
    const { role, words } = guardianLine({ name, relation, capacity, ...(workplace && { workplace }) });
    return [role, `${words}，${phone}`];
  });

const moreSaid = ({ schooling, health, household }: RegisterForm): readonly Said[] => [
  ...some(
    '上学',
    schooling.stage && [stageNames[schooling.stage], schooling.school, schooling.className].join(' ').trim(),
  ),
  ...some('健康', health.state && healthNames[health.state]),
  ...some('家庭', household.hardship && `${household.members} 口人，${hardshipNames[household.hardship]}`),
];

type PartProps = Readonly<{
  step: Step;
  said: readonly Said[];
  none: string;
  onChange: (step: Step) => void;
}>;

const Part = ({ step, said, none, onChange }: PartProps) => (
  <Box className="file-part across" id={`review-${step}`}>
    <Box className="file-part-head">
      <Box as="h2" className="t">
        {stepNames[step]}
      </Box>
      <WordButton id={`change-${step}`} label={`改${stepNames[step]}`} onTap={() => onChange(step)}>
        改
      </WordButton>
    </Box>
    {said.length > 0 ? <Facts list={said} /> : <Box className="none">{none}</Box>}
  </Box>
);

/** The form in words. */
export const Review = ({ form, onChange }: { form: RegisterForm; onChange: (step: Step) => void }) => (
  <Box className="file-parts review">
    <Part step="child" said={childSaid(form)} none="" onChange={onChange} />
    <Part step="categories" said={categoriesSaid(form)} none="还没有选" onChange={onChange} />
    <Part
      step="guardians"
      said={guardiansSaid(form)}
      none="还没有。可以先建档，档案上会写明还缺监护人。"
      onChange={onChange}
    />
    <Part step="more" said={moreSaid(form)} none="还没有填，以后在档案里补。" onChange={onChange} />
  </Box>
);
