// The first two steps: who entrusts the child, and to whom, where they live, how they are, and until which day.
import { soleReasons } from '#shared/entrustment/contract.ts';
import type { DraftGround } from '#shared/entrustment/views.ts';
import { soleWords } from '#shared/entrustment/words.ts';
import { addDays } from '#shared/kernel/time.ts';
import { healthStates } from '#shared/registry/child.ts';
import { healthNames } from '../../../kernel/file-names.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { openPart } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { AskDay, AskOne, AskText } from '../../registry/forms/asks.tsx';
import { type Fault, faultAt } from '../../registry/forms/check.ts';
import { hasOtherParent, latestUntil } from './draft-check.ts';
import { caregiversIn, type DraftForm, type ParentFields, parentsIn, withCaregiver } from './draft-form.ts';
import { PersonRow } from './person-row.tsx';

export type StepProps = Readonly<{
  form: DraftForm;
  ground: DraftGround;
  fault: Fault | undefined;
  onChange: (fields: Partial<DraftForm>) => void;
}>;

const YEARS_BACK = 366 * 10;
const YEARS_AHEAD = 366 * 5;
const MOST_PARENTS = 2;

const AwayAsks = ({
  parent,
  n,
  name,
  fault,
  onChange,
}: {
  parent: ParentFields;
  n: number;
  name: string;
  fault: Fault | undefined;
  onChange: (parent: ParentFields) => void;
}) => {
  const today = clock.today();
  const [from, to] = [addDays(today, -YEARS_BACK), addDays(today, YEARS_AHEAD)];
  return (
    <>
      <AskDay
        id={`away-from-${n}`}
        label={`${name}哪天外出（可不填）`}
        value={parent.awayFromOn}
        from={from}
        to={to}
        onPick={(awayFromOn) => onChange({ ...parent, awayFromOn })}
      />
      <AskDay
        id={`away-until-${n}`}
        label={`${name}打算哪天回来（可不填）`}
        value={parent.awayUntilOn}
        from={from}
        to={to}
        fault={faultAt(fault, `parents.${n}.awayUntilOn`)}
        onPick={(awayUntilOn) => onChange({ ...parent, awayUntilOn })}
      />
    </>
  );
};

const ToFile = ({ childId, words }: { childId: string; words: string }) => (
  <Box className="blk">
    <Box className="sm c2">{words}</Box>
    <Box style={{ paddingTop: 10 }}>
      <Button id="add-people" kind="plain" small onTap={() => openPart(childId, 'guardians')}>
        去档案里登记
      </Button>
    </Box>
  </Box>
);

const StepFault = ({ words }: { words: string | undefined }) =>
  words === undefined ? null : (
    <Box className="fault" role="alert" style={{ padding: '8px 16px 0' }}>
      {words}
    </Box>
  );

/** Who entrusts: one parent, or both. */
export const ParentsStep = ({ form, ground, fault, onChange }: StepProps) => {
  const parents = parentsIn(ground);
  const isOn = (guardianId: string): boolean => form.parents.some((one) => one.guardianId === guardianId);
  const turn = (guardianId: string): void => {
    const next = isOn(guardianId)
      ? form.parents.filter((one) => one.guardianId !== guardianId)
      : [...form.parents, { guardianId, awayFromOn: '', awayUntilOn: '' }].slice(-MOST_PARENTS);
    onChange({ parents: next, ...(next.length !== 1 && { soleBecause: undefined }) });
  };
  const nameOf = (guardianId: string): string =>
    parents.find((one) => one.guardianId === guardianId)?.name ?? '';
  return (
    <Box>
      <Box className="hint sm c2">父母都要签。只有一方能签的，要说明原因。</Box>
      <Box className="strip">
        {parents.map((person) => (
          <PersonRow
            key={person.guardianId}
            person={person}
            childId={ground.childId}
            on={isOn(person.guardianId)}
            many
            onTap={() => turn(person.guardianId)}
          />
        ))}
      </Box>
      <StepFault
        words={
          fault?.field === 'parents' || /^parents\.\d$/.test(fault?.field ?? '') ? fault?.words : undefined
        }
      />
      {parents.length === 0 && <ToFile childId={ground.childId} words="档案里还没有登记父母，先登记再拟。" />}
      {form.parents.length === 1 && (
        <AskOne
          id="sole"
          label={hasOtherParent(form, ground) ? '另一方为什么不签' : '为什么只有一方签'}
          names={soleWords}
          codes={soleReasons}
          chosen={form.soleBecause}
          fault={faultAt(fault, 'soleBecause')}
          onChoose={(soleBecause) => onChange({ soleBecause })}
        />
      )}
      {form.parents.map((parent, n) => (
        <AwayAsks
          key={parent.guardianId}
          parent={parent}
          n={n}
          name={nameOf(parent.guardianId)}
          fault={fault}
          onChange={(changed) =>
            onChange({ parents: form.parents.map((one, at) => (at === n ? changed : one)) })
          }
        />
      ))}
    </Box>
  );
};

const TermAsks = ({ form, ground, fault, onChange }: StepProps) => {
  const today = clock.today();
  const latest = latestUntil(form.fromOn, ground.latestOn);
  const why = latest === ground.latestOn ? '孩子满 16 周岁的前一天' : '一份最长三年';
  return (
    <>
      <AskDay
        id="from-on"
        label="从哪天起"
        value={form.fromOn}
        from={addDays(today, -YEARS_BACK)}
        to={ground.latestOn}
        onPick={(fromOn) => onChange({ fromOn })}
      />
      <AskDay
        id="until-on"
        label="到哪天为止"
        value={form.untilOn}
        from={today}
        to={latest}
        fault={faultAt(fault, 'untilOn')}
        onPick={(untilOn) => onChange({ untilOn })}
      />
      <Box className="blk sm c2">{`最晚 ${sayDate(latest, today)}，${why}。`}</Box>
    </>
  );
};

/** To whom, and until when. */
export const CaregiverStep = (props: StepProps) => {
  const { form, ground, fault, onChange } = props;
  const people = caregiversIn(ground);
  return (
    <Box>
      <Box className="hint sm c2">要满 18 周岁、身体和精神都照看得了孩子的人。</Box>
      <Box className="strip" role="radiogroup" label="照看人">
        {people.map((person) => (
          <PersonRow
            key={person.guardianId}
            person={person}
            childId={ground.childId}
            on={person.guardianId === form.caregiverId}
            many={false}
            onTap={() => onChange(withCaregiver(form, person.guardianId, ground))}
          />
        ))}
      </Box>
      <StepFault words={faultAt(fault, 'caregiver.guardianId')} />
      {people.length === 0 && (
        <ToFile childId={ground.childId} words="档案里还没有登记能照看孩子的人，先登记再拟。" />
      )}
      {form.caregiverId !== '' && (
        <>
          <AskText
            id="caregiver-address"
            label="住在哪里（孩子跟着住的地方）"
            value={form.address}
            most={80}
            hint="比如：沈徐村 6 组 12 号"
            fault={faultAt(fault, 'caregiver.address')}
            onType={(address) => onChange({ address })}
          />
          <AskOne
            id="caregiver-health"
            label="身体怎么样"
            names={healthNames}
            codes={healthStates}
            chosen={form.health}
            fault={faultAt(fault, 'caregiver.health')}
            onChoose={(health) => onChange({ health })}
          />
          <TermAsks {...props} />
        </>
      )}
    </Box>
  );
};
