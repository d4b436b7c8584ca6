// Who a paper or a contest is for is a rule: a role and a place, never a list of names.
import type { Audience } from '#shared/kernel/audience.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { officialName, regionCodes } from '#shared/registry/regions.ts';
import { roleNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';

const roles = ['director', 'supervisor'] as const;
const towns = regionCodes.filter((code) => levelOf(code) === 'town');

export type AudienceProps = Readonly<{
  audience: Audience;
  county: string;
  fault: string | undefined;
  onChange: (audience: Audience) => void;
}>;

/** The role as pills, the place as a list. */
export const AudienceField = ({ audience, county, fault, onChange }: AudienceProps) => (
  <Field label="谁来答" fault={fault}>
    <Choice
      id="audience-role"
      label="哪些人"
      options={roles.map((value) => ({ value, name: roleNames[value] }))}
      chosen={[audience.role]}
      onChoose={(role) => onChange({ ...audience, role })}
    />
    <Box className="beneath">
      <PickLine
        id="audience-region"
        label="哪里的"
        value={audience.region}
        options={[
          { value: county, name: '全市' },
          ...towns.map((value) => ({ value, name: officialName(value) })),
        ]}
        hint="选一个地方"
        onPick={(region) => onChange({ ...audience, region })}
      />
    </Box>
  </Field>
);
