// A child and a guardian are erased by two officers, through the real doors: afterwards nothing anywhere yields them, and every chain verifies.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logProofs } from '#functions/aws/log-store.ts';
import { chainFaults } from '#functions/kernel/commit.ts';
import { loggedOf } from '#functions/kernel/log/logged.ts';
import { leafHash, rootOver } from '#functions/kernel/log/merkle.ts';
import { drawCounty } from '#infra/local/county/county.ts';
import type { Child } from '#infra/local/county/people.ts';
import { actingIn } from '../kit/acting.ts';
import { operates } from '../kit/operating.ts';
import { bytesUnder, partsOfSentence, pieces, piecesOf, textsIn } from '../kit/plain-text.ts';
import { fillSmallCounty, type RealSystem, startRealSystem } from '../kit/real-system.ts';
import { everyItem, type TableItem, tablesOf } from '../kit/table-items.ts';
import { commitsIn, openerOf, wrappedKeysIn } from '../kit/vault-copy.ts';

const PLAN = { seed: 11, children: 40, today: '2026-11-20', villages: 2 };
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
// The engine of the tables leaves bytes of deleted items lying in its file, as a cloud's own disks may: read through the tables.
const ENGINE = /\.db(-|$)/;

describe('an erased child and an erased guardian', () => {
  let real: RealSystem;
  let client: ReturnType<typeof tablesOf>;
  const county = drawCounty(PLAN);
  const { officer, otherOfficers, supervisors, villages } = county;
  const files = villages.slice(0, 2).flatMap(({ children }) => children);
  const child = files.find(({ guardians }) => guardians.length > 0);
  const [second] = otherOfficers;
  const stranger = supervisors.find(({ region }) => !child?.register.village.startsWith(region.slice(0, 9)));
  if (!child || !second || !stranger) throw new Error('The county is too small');
  const neighbours = files.filter((one) => one !== child);
  const guardian = neighbours.find(({ guardians }) => guardians.length > 0)?.guardians[0];
  if (!guardian) throw new Error('No guardian');
  const { guardianId } = guardian;

  /** What must be found of them nowhere: names, numbers and sentences. */
  const secretsOf = (register: object): readonly string[] =>
    textsIn(register).flatMap((text) => [text, ...partsOfSentence(text)]);
  const erased = new Set([
    child.register.name,
    child.register.details.idNumber ?? child.register.name,
    ...child.visits.flatMap(({ record }) => partsOfSentence(record.note ?? '')),
    guardian.register.name,
    guardian.register.phone,
    ...secretsOf({ ...child.register.details, school: '' }).filter((text) => text.length > 5),
  ]);

  type Seen = Readonly<{
    items: readonly TableItem[];
    texts: readonly string[];
    opened: (subject: string) => Promise<readonly unknown[]>;
  }>;
  const said = { rotating: '', replaying: '', reapplying: '' };
  let before: Seen;
  let after: Seen;

  const look = async (): Promise<Seen> => {
    await real.system.atRest(120_000);
    const items = await everyItem(client);
    const elsewhere = [...(await bytesUnder(real.dataDir))].filter(([name]) => !ENGINE.test(name));
    const texts = [
      ...items.flatMap(({ raw, inflated }) => [raw, ...inflated]),
      ...elsewhere.map(([, bytes]) => bytes.toString('latin1')),
    ];
    const open = openerOf(real.system, client);
    const [commits, wrapped] = [commitsIn(items), wrappedKeysIn(texts)];
    return { items, texts, opened: (subject) => open(subject, commits, wrapped) };
  };

  beforeAll(async () => {
    real = await startRealSystem();
    client = tablesOf(real.system);
    const filled = await fillSmallCounty(real, PLAN);
    expect(filled.refused).toEqual([]);
    const { does, sends } = actingIn(real.system);
    const close = { reason: 'entered_in_error', closedOn: TODAY };
    await does(officer.openid, '/access/erasures/hold', {
      subjectId: child.childId,
      reference: '案卷第七号',
    });
    await does(officer.openid, '/access/erasures/lift', { subjectId: child.childId });
    const glass = { childId: child.childId, ground: 'child_found_here', reason: '在汽车站发现孩子独自一人' };
    await does(stranger.openid, '/access/glasses/break', glass);
    await does(officer.openid, `/registry/children/${child.childId}/close`, close);
    before = await look();
    // Keys are changed in between: everybody stays signed in, and what is proven holds under the new ones.
    said.rotating = await operates(real.system, 'rotate-keys', '--session', '--all');
    said.replaying = await operates(real.system, 'replay');
    for (const subjectId of [child.childId, guardianId]) {
      await does(officer.openid, '/access/erasures/propose', { subjectId, ground: 'entered_in_error' });
      const alone = await sends(officer.openid, '/access/erasures/confirm', { subjectId });
      expect(alone.json).toMatchObject({ refused: 'second_officer_needed' });
      await does(second.openid, '/access/erasures/confirm', { subjectId });
    }
    after = await look();
    said.reapplying = await operates(real.system, 'reapply-erasures');
  }, 240_000);
  afterAll(async () => {
    client.destroy();
    await real.end();
  });

  const namesIn = (opened: readonly unknown[]): readonly string[] => opened.flatMap(textsIn);

  it('could be opened before, from the record, by whoever holds the ring', async () => {
    expect(namesIn(await before.opened(child.childId))).toEqual(
      expect.arrayContaining([
        child.register.name,
        child.register.details.bornOn,
        '案卷第七号',
        '在汽车站发现孩子独自一人',
      ]),
    );
    expect(namesIn(await before.opened(guardianId))).toEqual(
      expect.arrayContaining([guardian.register.name, guardian.register.phone]),
    );
    expect(wrappedKeysIn(before.texts).length).toBeGreaterThan(20);
  });

  it('are erased after every key was changed, with nobody signed out and every row refreshed', async () => {
    const town = child.register.village.slice(0, 9);
    expect(said.rotating).toMatch(/ is new; older tokens live on/);
    expect(said.rotating).toMatch(new RegExp(`${town}: key 2 is new, \\d+ keys wrapped anew`));
    expect(said.replaying).toMatch(/is in use: \d+ rows, 0 differences/);
    const generations = new Set(
      wrappedKeysIn(after.items.map(({ raw }) => raw)).map((text) => text.split('.')[1]),
    );
    expect([...generations]).toEqual(['2']);
    expect(said.reapplying).toMatch(/^2 people are erased; 0 keys and 0 claims had come back/);
  });

  it('are opened by no wrapped key that lies anywhere', async () => {
    expect(wrappedKeysIn(after.texts).length).toBeGreaterThan(20);
    expect(await after.opened(child.childId)).toEqual([]);
    expect(await after.opened(guardianId)).toEqual([]);
  });

  it('have no key and no claim in the Vault, and no row that carries anything sealed', () => {
    const theirs = after.items.filter(({ raw }) => raw.includes(child.childId) || raw.includes(guardianId));
    expect(theirs.filter(({ raw }) => /"key\/|"claim\//.test(raw))).toEqual([]);
    expect(theirs.filter(({ item }) => item['parts'] !== undefined && item['key'] !== undefined)).toEqual([]);
    const rows = theirs.filter(({ item }) => item['parts'] !== undefined);
    expect(rows.flatMap(({ raw, inflated }) => [raw, ...inflated]).join()).not.toMatch(/"sealed\\*":\{\\*"/);
  });

  it('stand by name, phone and number in no table, index, queue, dead letter, key file or log', async () => {
    const bytes = await bytesUnder(real.dataDir);
    const found = [...bytes].flatMap(([name, content]) =>
      piecesOf(content)
        .filter((piece) => erased.has(piece))
        .map((piece) => `${piece} in ${name}`),
    );
    const inflated = after.items.flatMap((one) => one.inflated.flatMap((text) => pieces(text)));
    expect([...found, ...inflated.filter((piece) => erased.has(piece))]).toEqual([]);
  });

  it('leave every chain whole, theirs ended by the fact of it', () => {
    const chains = Map.groupBy(commitsIn(after.items), ({ stream }) => stream);
    expect(chains.size).toBeGreaterThan(50);
    for (const [stream, commits] of chains) {
      const ordered = commits.toSorted((a, b) => a.version - b.version);
      expect([stream, chainFaults(ordered)]).toEqual([stream, []]);
    }
    const lastOf = (id: string) =>
      chains
        .get(`registry/${id}`)
        ?.toSorted((a, b) => a.version - b.version)
        .at(-1)
        ?.events.map(({ type }) => type);
    expect([lastOf(child.childId), lastOf(guardianId)]).toEqual([['child.erased'], ['guardian.erased']]);
  });

  it('stay in the signed log: every commit under its newest checkpoint, and nothing told of tampering', async () => {
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(await real.system.fireSchedule('Days', later)).toMatchObject({ ok: true });
    const table = (await client.send(new ListTablesCommand({}))).TableNames?.find((name) =>
      /-Log$/.test(name),
    );
    const log = logProofs(client, table ?? '');
    const commits = commitsIn(after.items);
    const [newest] = await log.newest(1);
    expect(newest?.size).toBe(commits.length);
    for (const commit of commits.filter(({ stream }) => stream === `registry/${child.childId}`)) {
      const { index = -1, path = [] } = (await loggedOf(log, commit)) ?? {};
      const nodes = path.map((node) => Buffer.from(node, 'hex'));
      const root = rootOver(leafHash(commit), index, commits.length, nodes);
      expect(Buffer.from(root ?? []).toString('hex')).toBe(newest?.root);
    }
    const lines = await readFile(join(real.dataDir, 'logs/chain.log'), 'utf8');
    expect(lines).toContain(`"outcome":"logged","count":${commits.length}`);
    expect(lines).not.toMatch(/tampered|forked|unstamped/);
  });

  it('leave their neighbours as they were', async () => {
    const opens = async ({ childId, register }: Child): Promise<boolean> =>
      namesIn(await after.opened(childId)).includes(register.name);
    for (const neighbour of neighbours.slice(0, 10)) expect(await opens(neighbour)).toBe(true);
  });
});
