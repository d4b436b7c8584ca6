// A guardian as a person: name, phone, place of work and ID number.
import { clock } from '../../../kernel/phone.ts';
import { AskText } from './asks.tsx';
import { type Fault, faultAt } from './check.ts';
import type { PersonFields } from './fields.ts';
import { lookAtIdNumber } from './id-number.ts';

export type PersonAsksProps = Readonly<{
  fields: PersonFields;
  fault: Fault | undefined;
  /** What stands over the ID number. */
  numberLabel?: string;
  onChange: (fields: PersonFields) => void;
}>;

const idFault = (typed: string, fault: Fault | undefined): string | undefined => {
  const look = lookAtIdNumber(typed, clock.today());
  return look.state === 'wrong' ? look.words : faultAt(fault, 'idNumber');
};

/** The lines of a person. */
export const PersonAsks = ({
  fields,
  fault,
  numberLabel = '证件号码（可不填）',
  onChange,
}: PersonAsksProps) => (
  <>
    <AskText
      id="person-name"
      label="姓名"
      value={fields.name}
      most={20}
      fault={faultAt(fault, 'name')}
      onType={(name) => onChange({ ...fields, name })}
    />
    <AskText
      id="person-phone"
      label="手机号"
      value={fields.phone}
      most={11}
      keys="number"
      hint="11 位，能打通的"
      fault={faultAt(fault, 'phone')}
      onType={(phone) => onChange({ ...fields, phone })}
    />
    <AskText
      id="person-workplace"
      label="在哪里务工（可不填）"
      value={fields.workplace}
      most={40}
      hint="比如：昆山"
      fault={faultAt(fault, 'workplace')}
      onType={(workplace) => onChange({ ...fields, workplace })}
    />
    <AskText
      id="person-id-number"
      label={numberLabel}
      value={fields.idNumber}
      most={24}
      keys="idcard"
      fault={idFault(fields.idNumber, fault)}
      onType={(idNumber) => onChange({ ...fields, idNumber })}
    />
  </>
);
