// The questions of each step of a registration.

import { clock } from '../../../kernel/phone.ts';
import { Box } from '../../../ui/box.tsx';
import { AskDay } from '../forms/asks.tsx';
import { CategoryList } from '../forms/category-asks.tsx';
import { type Fault, faultAt } from '../forms/check.ts';
import { ChildAsks } from '../forms/child-asks.tsx';
import { GuardianList } from '../forms/guardian-list.tsx';
import { HealthAsks, HouseholdAsks, SchoolingAsks } from '../forms/life-asks.tsx';
import type { RegisterForm } from './register-form.ts';
import { Review } from './review.tsx';

export type StepFieldsProps = Readonly<{
  village: string;
  form: RegisterForm;
  fault: Fault | undefined;
  onChange: (fields: Partial<RegisterForm>) => void;
}>;

const Optional = () => (
  <Box className="pad c2 sm">都可以先不填，直接点“下一步”。以后在档案里补，那里会写明还缺什么。</Box>
);

/** The fields of the step the form stands at. */
export const StepFields = ({ village, form, fault, onChange }: StepFieldsProps) => {
  switch (form.step) {
    case 'child':
      return (
        <ChildAsks
          fields={form.child}
          fault={fault}
          onChange={(fields) => onChange({ child: { ...form.child, ...fields } })}
        />
      );
    case 'categories':
      return (
        <CategoryList
          list={form.categories}
          bornOn={form.child.bornOn}
          fault={fault}
          onChange={(categories) => onChange({ categories })}
        />
      );
    case 'guardians':
      return (
        <GuardianList
          village={village}
          list={form.guardians}
          fault={fault}
          onChange={(guardians) => onChange({ guardians })}
        />
      );
    case 'more':
      return (
        <>
          <Optional />
          <SchoolingAsks
            fields={form.schooling}
            at="schooling."
            fault={fault}
            onChange={(schooling) => onChange({ schooling })}
          />
          <HealthAsks
            fields={form.health}
            at="health."
            fault={fault}
            onChange={(health) => onChange({ health })}
          />
          <HouseholdAsks
            fields={form.household}
            at="household."
            fault={fault}
            onChange={(household) => onChange({ household })}
          />
        </>
      );
    case 'review':
      return (
        <>
          <Review form={form} onChange={(step) => onChange({ step })} />
          <AskDay
            id="opened-on"
            label="建档日期"
            value={form.openedOn}
            from={form.child.bornOn === '' ? '2008-01-01' : form.child.bornOn}
            to={clock.today()}
            fault={faultAt(fault, 'openedOn')}
            onPick={(openedOn) => onChange({ openedOn })}
          />
        </>
      );
  }
};
