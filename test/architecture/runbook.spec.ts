// Every alarm of the synthesized stacks has its heading in the runbook, so that whoever is woken knows what to do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ofType, unmatched } from '../infra/checks.ts';
import { synthesize } from '../infra/cloud.ts';
import { ROOT } from './source-tree.ts';

const STAGE = 'china';

test('every alarm has a heading, and one without is caught', () => {
  const alarms = ofType(synthesize(STAGE).resources, 'AWS::CloudWatch::Alarm');
  const names = alarms.map(({ properties }) => String(properties.AlarmName).replace(`hutong-${STAGE}-`, ''));
  const runbook = readFileSync(join(ROOT, 'infra/RUNBOOK.md'), 'utf8');
  expect(names.length).toBeGreaterThan(0);
  expect(unmatched(names, runbook)).toEqual([]);
  expect(unmatched([...names, 'planted_alarm'], runbook)).toEqual(['planted_alarm: no entry']);
});
