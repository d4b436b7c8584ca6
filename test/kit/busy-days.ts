// A county's busy days: everything that is written in words, and every way of getting something wrong.
import { randomBytes } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { County } from '#infra/local/county/people.ts';
import { settingsOf } from '#infra/local/operator.ts';
import { mintId } from '#shared/kernel/id.ts';
import { actingIn } from './acting.ts';
import { textsIn } from './plain-text.ts';
import type { RealSystem } from './real-system.ts';
import { tablesOf } from './table-items.ts';

const SAID = {
  evidence: '派出所出具的父母外出务工证明第七号',
  household: '祖父母年迈多病家中仅靠低保维持生活',
  health: '先天性心脏病术后需要定期复查服药',
  address: '安定村第九组东首门牌十八号老屋',
  school: '星火特殊教育学校康复班',
  reopened: '孩子随母亲从昆山回到村里居住',
  glass: '在汽车站发现走失的孩子正在联系家人',
  late: '手机没有信号时记下的家访内容孩子哭了',
  hold: '人民法院民事诉讼第十七号案卷保全',
  unread: '这一句话写在坏掉的请求里面不该被记下',
} as const;

const TODAY = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Lives them; answers every word and number that was said besides those of the filling. */
export const liveBusyDays = async ({ system }: RealSystem, county: County): Promise<readonly string[]> => {
  const { mint, does, sends, asks } = actingIn(system);
  const { officer, supervisors, villages } = county;
  const [village] = villages;
  const [child, other] = village?.children ?? [];
  const stranger = supervisors.find(
    ({ region }) => village && !village.village.startsWith(region.slice(0, 9)),
  );
  if (!village || !child || !other || !stranger) throw new Error('The county is too small');
  const { director } = village;
  const file = `/registry/children/${child.childId}`;
  const { name, details, categories } = child.register;

  const moreDetails = { ...details, address: SAID.address };
  await does(director.openid, `${file}/correct`, { name, details: moreDetails });
  const [held] = categories;
  await does(director.openid, `${file}/categorise`, { ...held, evidence: SAID.evidence });
  await does(director.openid, `${file}/schooling`, { stage: 'special', school: SAID.school });
  await does(director.openid, `${file}/health`, { state: 'chronic', note: SAID.health });
  await does(director.openid, `${file}/household`, {
    members: 4,
    hardship: 'low_income',
    note: SAID.household,
  });
  const number = '32068220261126007';
  await does(director.openid, `${file}/benefits`, {
    benefits: [{ kind: 'subsistence', number, sinceOn: '2026-01-01' }],
  });
  const about = `/registry/children/${other.childId}`;
  await does(officer.openid, `${about}/close`, { reason: 'moved_away', closedOn: TODAY() });
  const reopening = { village: village.village, reopenedOn: TODAY(), reason: SAID.reopened };
  await does(officer.openid, `${about}/reopen`, reopening);
  const glass = { childId: child.childId, ground: 'child_found_here', reason: SAID.glass };
  await does(stranger.openid, '/access/glasses/break', glass);
  const hold = { subjectId: child.childId, reference: SAID.hold };
  await does(officer.openid, '/access/erasures/hold', hold);

  await wrongInEveryWay(county, asks, system);
  await late({ director, officer, village, child, mint, does, sends });
  return [...Object.values(SAID), number, ...textsIn(child.register), ...textsIn(other.register)];
};

type Acting = ReturnType<typeof actingIn>;
type Village = County['villages'][number];

// A director whose role has ended sends what was written before: it waits for the town.
const late = async (
  by: Readonly<{
    director: Village['director'];
    officer: County['officer'];
    village: Village;
    child: Village['children'][number];
  }> &
    Pick<Acting, 'mint' | 'does' | 'sends'>,
): Promise<void> => {
  const { director, officer, village, child, mint, does, sends } = by;
  const [visit] = child.visits;
  if (!visit) throw new Error('A child without visits');
  const madeAt = new Date(Date.now() - 86_400_000).toISOString();
  const ending = { role: 'director', region: village.village, untilOn: TODAY() };
  await does(officer.openid, `/access/people/${director.personId}/end`, ending);
  const data = { ...visit.record, visitId: mint('visit'), note: SAID.late };
  const answer = await sends(director.openid, `/visits/${child.childId}/record`, data, madeAt);
  if (answer.status !== 202) throw new Error(`The late write was answered ${answer.status}`);
};

/** A record that no door can read: whoever asks for it meets a failure, and it is set aside by name. */
const spoil = async (system: RealSystem['system'], childId: string): Promise<void> => {
  const client = tablesOf(system);
  const Item = { stream: { S: `registry/${childId}` }, version: { N: '1' } };
  await client.send(new PutItemCommand({ TableName: settingsOf(system)['RECORDS_TABLE'], Item }));
  client.destroy();
};

/** Names, numbers and sentences where they do not belong, and an outage while somebody writes. */
const wrongInEveryWay = async (
  { officer, villages }: County,
  asks: Acting['asks'],
  system: RealSystem['system'],
): Promise<void> => {
  const [child] = villages[1]?.children ?? [];
  if (!child) throw new Error('The county is too small');
  const { name, details } = child.register;
  const idNumber = details.idNumber ?? '';
  const phone = child.guardians[0]?.register.phone ?? '';
  const file = `/registry/children/${child.childId}`;
  const wrong: readonly (readonly [string, unknown])[] = [
    [`/registry/children/${encodeURIComponent(name)}/correct`, { commandId: 'x', data: { name } }],
    [`/registry/children/${phone}/correct`, { commandId: idNumber, data: {} }],
    [`/${encodeURIComponent(name)}/${phone}`, {}],
    [`${file}/correct`, { commandId: name, data: { name: phone } }],
    [`${file}/correct`, { [name]: phone, data: SAID.unread }],
    [`${file}/correct`, SAID.unread],
    [`${file}/correct`, { commandId: child.childId, data: { name: `${name}\ud800`, details } }],
    ['/registry/find', { idNumber }],
    ['/registry/find', { idNumber: `${idNumber}0` }],
    ['/session', { code: phone, device: name }],
    ['/session/sms', { phone }],
    ['/session/sms/open', { phone, oneTimeCode: '000000', device: 'x'.repeat(43) }],
  ];
  for (const [path, body] of wrong) await asks(officer.openid, path, body);
  await fetch(`${system.url}/api${file}/correct`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${name ? idNumber : ''}` },
    body: `{"commandId": "${name}", "data": ${SAID.unread}`,
  });
  const broken = mintId('child', Date.now(), randomBytes(16));
  await spoil(system, broken);
  const command = { commandId: mintId('command', Date.now(), randomBytes(16)), data: { name, details } };
  const { status } = await asks(officer.openid, `/registry/children/${broken}/correct`, command);
  if (status !== 500) throw new Error(`A file that cannot be read was answered ${status}`);
};
