// An officer looks at the county's own people, or at one town's.
import { levelOf } from '#shared/kernel/region.ts';
import { regionCodes, spokenName } from '#shared/registry/regions.ts';
import { watched } from '../../../kernel/watched.ts';
import { Box } from '../../../ui/box.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';

/** The region looked at; nothing chosen is the officer's own. */
export const lookedAt = watched<string | undefined>(undefined);

const towns = regionCodes.filter((code) => levelOf(code) === 'town');

/** The choice. */
export const Where = ({ county, region }: { county: string; region: string }) => (
  <Box style={{ paddingBottom: 12 }}>
    <PickLine
      id="people-where"
      label="看哪里的人"
      value={region}
      options={[
        { value: county, name: '全市：民政局和各镇督导员' },
        ...towns.map((value) => ({ value, name: `${spokenName(value)}：督导员和儿童主任` })),
      ]}
      hint="选一个地方"
      onPick={(value) => lookedAt.set(value === county ? undefined : value)}
    />
  </Box>
);
