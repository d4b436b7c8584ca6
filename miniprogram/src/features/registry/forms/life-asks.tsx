// School, health and household of a child, each asked in as few questions as it takes.
import { hardships, healthStates, stages } from '#shared/registry/child.ts';
import { hardshipNames, healthNames, stageNames } from '../../../kernel/file-names.ts';
import { AskOne, AskText, AskWords } from './asks.tsx';
import { type Fault, faultAt } from './check.ts';
import type { HealthFields, HouseholdFields, SchoolingFields } from './fields.ts';

type Asks<Fields> = Readonly<{
  fields: Fields;
  /** The path of this part in the contract, with its last dot, or nothing. */
  at: string;
  fault: Fault | undefined;
  onChange: (fields: Fields) => void;
}>;

const WITHOUT_SCHOOL = ['not_yet', 'left_school'];
const boardingNames = { yes: '住校', no: '走读' } as const;
const boardingOf = (boarding: boolean | undefined): 'yes' | 'no' | undefined =>
  boarding === undefined ? undefined : boarding ? 'yes' : 'no';

/** Stage, school, class and boarding. */
export const SchoolingAsks = ({ fields, at, fault, onChange }: Asks<SchoolingFields>) => {
  const attends = fields.stage !== undefined && !WITHOUT_SCHOOL.includes(fields.stage);
  return (
    <>
      <AskOne
        id="stage"
        label="在上什么学"
        names={stageNames}
        codes={stages}
        chosen={fields.stage}
        free={at !== ''}
        fault={faultAt(fault, `${at}stage`)}
        onChoose={(stage) =>
          onChange(
            stage !== undefined && WITHOUT_SCHOOL.includes(stage)
              ? { stage, school: '', className: '', boarding: undefined }
              : { ...fields, stage },
          )
        }
      />
      {attends && (
        <>
          <AskText
            id="school"
            label="学校（可不填）"
            value={fields.school}
            most={40}
            hint="比如：吴窑镇小学"
            fault={faultAt(fault, `${at}school`)}
            onType={(school) => onChange({ ...fields, school })}
          />
          <AskText
            id="class-name"
            label="班级（可不填）"
            value={fields.className}
            most={20}
            hint="比如：三年级 2 班"
            fault={faultAt(fault, `${at}className`)}
            onType={(className) => onChange({ ...fields, className })}
          />
          <AskOne
            id="boarding"
            label="住不住校（可不填）"
            names={boardingNames}
            codes={['yes', 'no']}
            chosen={boardingOf(fields.boarding)}
            free
            onChoose={(said) => onChange({ ...fields, boarding: said === undefined ? said : said === 'yes' })}
          />
        </>
      )}
    </>
  );
};

const gradeNames = { '1': '1 级（最重）', '2': '2 级', '3': '3 级', '4': '4 级' } as const;
const grades = ['1', '2', '3', '4'] as const;

/** State, grade of a disability, and a note. */
export const HealthAsks = ({ fields, at, fault, onChange }: Asks<HealthFields>) => (
  <>
    <AskOne
      id="health-state"
      label="身体怎么样"
      names={healthNames}
      codes={healthStates}
      chosen={fields.state}
      free={at !== ''}
      fault={faultAt(fault, `${at}state`)}
      onChoose={(state) => onChange({ ...fields, state })}
    />
    {fields.state === 'disabled' && (
      <AskOne
        id="grade"
        label="残疾等级（看残疾证，可不填）"
        names={gradeNames}
        codes={grades}
        chosen={grades.find((one) => one === String(fields.disabilityGrade))}
        free
        fault={faultAt(fault, `${at}disabilityGrade`)}
        onChoose={(grade) =>
          onChange({ ...fields, disabilityGrade: grade === undefined ? grade : Number(grade) })
        }
      />
    )}
    {fields.state !== undefined && fields.state !== 'healthy' && (
      <AskWords
        id="health-note"
        label="是什么病，要注意什么（可不填）"
        value={fields.note}
        fault={faultAt(fault, `${at}note`)}
        onType={(note) => onChange({ ...fields, note })}
      />
    )}
  </>
);

/** How many, how well off, and a note. */
export const HouseholdAsks = ({ fields, at, fault, onChange }: Asks<HouseholdFields>) => (
  <>
    <AskText
      id="members"
      label="家里几口人"
      value={fields.members}
      most={2}
      keys="number"
      fault={faultAt(fault, `${at}members`)}
      onType={(members) => onChange({ ...fields, members })}
    />
    <AskOne
      id="hardship"
      label="家庭经济"
      names={hardshipNames}
      codes={hardships}
      chosen={fields.hardship}
      free={at !== ''}
      fault={faultAt(fault, `${at}hardship`)}
      onChoose={(hardship) => onChange({ ...fields, hardship })}
    />
    <AskWords
      id="household-note"
      label="家里的情况（可不填）"
      value={fields.note}
      hint="比如：爷爷有病，房子是借住的"
      fault={faultAt(fault, `${at}note`)}
      onType={(note) => onChange({ ...fields, note })}
    />
  </>
);
