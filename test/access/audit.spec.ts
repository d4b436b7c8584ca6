// The audit of a year names every opening and every broken glass by ids, and no cell of it is run by a table program.
import { expect, test } from 'vitest';
import { type AuditRow, auditRows, csvOf } from '#functions/doors/audit-rows.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { aCounty } from '../kit/county.ts';
import { nth, OTHER_TOWN, VILLAGE } from '../kit/ids.ts';

const childId = nth('child');
const director: Actor = { personId: nth('person', 1), role: 'director', region: VILLAGE };
const foreigner: Actor = { personId: nth('person', 2), role: 'supervisor', region: OTHER_TOWN };

test('a year holds its own openings and glasses in order, and nothing else', async () => {
  const county = aCounty();
  await county.register(childId);
  const run = async (at: string, actor: Actor, id: string, type: string, data: unknown) => {
    county.setTime(at);
    await county.run({ slice: 'access', id, type, data, commandId: id, by: actor.personId, actor });
  };
  const opens = (at: string, n: number) =>
    run(at, director, nth('reading', n), 'open_file', { childId, why: 'duty' });
  await opens('2026-12-31T15:59:59.000Z', 1);
  await opens('2026-12-31T16:00:00.000Z', 2);
  await opens('2025-12-31T16:00:00.000Z', 3);
  await run('2026-07-01T00:00:00.000Z', foreigner, nth('glass'), 'break_glass', {
    childId,
    ground: 'emergency',
    reason: '=HYPERLINK("http://a.example","孩子")',
  });
  const rows = await auditRows(county.records, '2026');
  expect(csvOf(rows).split('\r\n')).toEqual([
    'at,person,as,child,what,why',
    `2025-12-31T16:00:00.000Z,${director.personId},director@${VILLAGE},${childId},file.opened,duty`,
    `2026-07-01T00:00:00.000Z,${foreigner.personId},supervisor@${OTHER_TOWN},${childId},glass.broken,emergency`,
    `2026-12-31T15:59:59.000Z,${director.personId},director@${VILLAGE},${childId},file.opened,duty`,
    '',
  ]);
});

test('what begins like a formula, and what holds a comma or a quote, is only text', () => {
  const row = (why: string): AuditRow => ({
    at: '2026-01-01T00:00:00.000Z',
    person: 'prs',
    as: 'a@b',
    child: 'chd',
    what: 'file.opened',
    why,
  });
  const last = (why: string) => csvOf([row(why)]).slice('at,person,as,child,what,why\r\n'.length);
  for (const first of ['=', '+', '-', '@', '\t']) expect(last(`${first}1`)).toContain(`,'${first}1\r\n`);
  expect(last('a,b')).toContain(',"a,b"\r\n');
  expect(last('=1,"b"')).toContain(`,"'=1,""b"""\r\n`);
  expect(last('\r=1')).toContain(`,"'\r=1"\r\n`);
});
