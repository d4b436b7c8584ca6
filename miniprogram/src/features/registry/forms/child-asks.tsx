// The child itself: the ID number is looked at while it is typed and fills in birth date and sex; without one, why.
import { sexes, withoutIdNumber } from '#shared/registry/child.ts';
import { registrationNames, withoutIdNumberNames } from '../../../kernel/file-names.ts';
import { clock } from '../../../kernel/phone.ts';
import { sexNames } from '../../../kernel/words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { sayBirthday } from '../parts/file-says.ts';
import { AskDay, AskOne, AskText } from './asks.tsx';
import { type Fault, faultAt } from './check.ts';
import type { ChildFields } from './fields.ts';
import { lookAtIdNumber, tidyIdNumber } from './id-number.ts';

const YEARS = 18;

type Asks = Readonly<{
  fields: ChildFields;
  fault: Fault | undefined;
  /** The part of a file is changed: everything in it is asked for. */
  whole?: boolean;
  onChange: (fields: Partial<ChildFields>) => void;
}>;

const Look = ({ typed, today }: { typed: string; today: string }) => {
  const look = lookAtIdNumber(typed, today);
  if (look.state === 'none') return null;
  if (look.state === 'right')
    return (
      <Box id="id-right" className="row remark act">
        <Icon name="tick" tone="act" size="xs" heavy />
        <Words>{`${sayBirthday(look.bornOn)}出生，${sexNames[look.sex]}，已照号码填好`}</Words>
      </Box>
    );
  return (
    <Box
      id={look.state === 'wrong' ? 'id-wrong' : 'id-short'}
      className={look.state === 'wrong' ? 'fault' : 'remark cap'}
    >
      {look.state === 'wrong' ? look.words : `还差 ${look.left} 位`}
    </Box>
  );
};

const typeIdNumber = (typed: string, today: string): Partial<ChildFields> => {
  const look = lookAtIdNumber(typed, today);
  const idNumber = tidyIdNumber(typed);
  return look.state === 'right' ? { idNumber, bornOn: look.bornOn, sex: look.sex } : { idNumber };
};

const WithNumber = ({ fields, fault, onChange }: Asks) => {
  const today = clock.today();
  const looked = lookAtIdNumber(fields.idNumber, today).state;
  return (
    <Box className="blk">
      <Field
        label="证件号码"
        htmlFor="id-number"
        fault={looked === 'wrong' || looked === 'short' ? undefined : faultAt(fault, 'details.idNumber')}
      >
        <TextLine
          id="id-number"
          value={fields.idNumber}
          most={24}
          hint="18 位，看户口簿"
          keys="idcard"
          onType={(typed) => onChange(typeIdNumber(typed, today))}
        />
      </Field>
      <Look typed={fields.idNumber} today={today} />
      {looked !== 'right' && (
        <WordButton id="no-id-number" onTap={() => onChange({ hasNone: true, idNumber: '' })}>
          没有证件号
        </WordButton>
      )}
    </Box>
  );
};

const WithoutNumber = ({ fields, fault, onChange }: Asks) => {
  const today = clock.today();
  const from = `${Number(today.slice(0, 4)) - YEARS}${today.slice(4)}`;
  return (
    <>
      <Box className="blk">
        <Field label="为什么没有证件号" fault={faultAt(fault, 'details.withoutIdNumber')}>
          <Choice
            id="without"
            label="为什么没有证件号"
            options={withoutIdNumber.map((value) => ({ value, name: withoutIdNumberNames[value] }))}
            chosen={fields.withoutIdNumber ? [fields.withoutIdNumber] : []}
            onChoose={(why) => onChange({ withoutIdNumber: why })}
          />
        </Field>
        <Box className="remark cap">照样建档，档案上会标出来，办好了再补。</Box>
        <WordButton id="has-id-number" onTap={() => onChange({ hasNone: false, withoutIdNumber: undefined })}>
          有证件号
        </WordButton>
      </Box>
      <AskDay
        id="born-on"
        label="出生日期"
        value={fields.bornOn}
        from={from}
        to={today}
        fault={faultAt(fault, 'details.bornOn')}
        onPick={(bornOn) => onChange({ bornOn })}
      />
      <AskOne
        id="sex"
        label="性别"
        names={sexNames}
        codes={sexes}
        chosen={fields.sex}
        fault={faultAt(fault, 'details.sex')}
        onChoose={(sex) => onChange({ sex })}
      />
    </>
  );
};

/** Name, number, household registration and address; ethnicity and registered address where the whole is asked for. */
export const ChildAsks = (asks: Asks) => {
  const { fields, fault, whole = false, onChange } = asks;
  return (
    <Box>
      <AskText
        id="child-name-field"
        label="姓名"
        value={fields.name}
        most={20}
        hint="和户口簿上一样"
        fault={faultAt(fault, 'name')}
        onType={(name) => onChange({ name })}
      />
      {fields.hasNone ? <WithoutNumber {...asks} /> : <WithNumber {...asks} />}
      <AskOne
        id="registration"
        label="户籍（可不填）"
        names={registrationNames}
        codes={['rural', 'urban']}
        chosen={fields.registration}
        free
        fault={faultAt(fault, 'details.registration')}
        onChoose={(registration) => onChange({ registration })}
      />
      <AskText
        id="address"
        label="现在住哪里（可不填）"
        value={fields.address}
        most={80}
        hint="几组几号，谁家隔壁"
        fault={faultAt(fault, 'details.address')}
        onType={(address) => onChange({ address })}
      />
      {whole && (
        <>
          <AskText
            id="registered-address"
            label="户籍地址（可不填）"
            value={fields.registeredAddress}
            most={80}
            fault={faultAt(fault, 'details.registeredAddress')}
            onType={(registeredAddress) => onChange({ registeredAddress })}
          />
          <AskText
            id="ethnicity"
            label="民族（可不填）"
            value={fields.ethnicity}
            most={10}
            fault={faultAt(fault, 'details.ethnicity')}
            onType={(ethnicity) => onChange({ ethnicity })}
          />
        </>
      )}
    </Box>
  );
};
