#!/usr/bin/env node
// A pack is checked with nothing but Node: what holds, and by name what was changed. Usage: hutong-verify pack.json [--key FILE.pem | --fingerprint HEX]… [--paper FILE.pdf]….
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Dict = { readonly [name: string]: Json };

/** What was found: a name for what is wrong, and where. */
export type Finding = Readonly<{ wrong: string; where: string }>;
/** `published` are fingerprints (hex SHA-256 of a key's DER) that the county has made known; without any, keys are only listed. */
export type Verdict = Readonly<{ findings: readonly Finding[]; notes: readonly string[] }>;

const isDict = (value: Json | undefined): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const dict = (value: Json | undefined): Dict => (isDict(value) ? value : {});
const list = (value: Json | undefined): readonly Dict[] => (Array.isArray(value) ? value.map(dict) : []);
const str = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const num = (value: Json | undefined): number => (typeof value === 'number' ? value : Number.NaN);

const sha = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();

// RFC 8785: keys sorted by UTF-16 units, numbers and strings as ECMAScript writes them, no blanks.
const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isDict(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
};

const without = (value: Dict, name: string): Dict =>
  Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));

// The hash of a text or of evidence: salt, line feed, and what is hashed.
const salted = (salt: string, text: string): string => sha(`${salt}\n${text}`).toString('hex');

const GENESIS = '0'.repeat(64);
const TEXT_FACTS = ['sheet.drafted', 'sheet.redrafted'];
const ACT_FACTS = ['sheet.signed', 'sheet.witnessed'];

type Told = Readonly<{ fact: Dict; commit: Dict; index: number }>;
const toldBy = (commits: readonly Dict[]): readonly Told[] =>
  commits.flatMap((commit) => list(commit['events']).map((fact, index) => ({ fact, commit, index })));

/** Those of the named faults that are so, at one place. */
const named = (where: string, faults: Readonly<Record<string, boolean>>): readonly Finding[] =>
  Object.entries(faults).flatMap(([wrong, isSo]) => (isSo ? [{ wrong, where }] : []));

// 1. The record: numbered from one without a gap, each commit hashed, each chained to the one before, time never running back.
const commitFindings = (stream: string, commit: Dict, before: readonly Dict[]): readonly Finding[] => {
  const version = num(commit['version']);
  const last = before.at(-1);
  const highest = Math.max(0, ...before.map((each) => num(each['version'])));
  return named(`commit ${version}`, {
    forked: before.some((each) => each['version'] === version),
    out_of_order: version < highest,
    commit_missing: version > highest + 1,
    of_another_sheet: commit['stream'] !== stream,
    commit_changed: sha(canonical(without(commit, 'hash'))).toString('hex') !== commit['hash'],
    chain_broken: commit['prevHash'] !== (last ? last['hash'] : GENESIS),
    back_dated: str(commit['at']) < str(last?.['at']),
  });
};

const chainFindings = (pack: Dict): readonly Finding[] => {
  const stream = `entrustment/${str(pack['agreementId'])}`;
  const commits = list(pack['commits']);
  return [
    ...named('all of them', { commit_missing: commits.length === 0 }),
    ...commits.flatMap((commit, n) => commitFindings(stream, commit, commits.slice(0, n))),
  ];
};

// 2. The text: its salted hash is the one that the record names last.
const textFindings = (pack: Dict): readonly Finding[] => {
  const drawn = toldBy(list(pack['commits'])).findLast(({ fact }) => TEXT_FACTS.includes(str(fact['type'])));
  const hash = salted(str(pack['salt']), str(pack['text']));
  if (!drawn) return [{ wrong: 'text_not_recorded', where: 'text' }];
  return drawn.fact['textHash'] === hash ? [] : [{ wrong: 'text_changed', where: 'text' }];
};

const SAID_TWICE = ['part', 'guardianId', 'way', 'grade', 'textHash'];

const placeOf = (version: Json | undefined, index: Json | undefined): string =>
  `act ${num(version)}.${num(index)}`;

const openedFindings = (pack: Dict, act: Dict, told: Told | undefined): readonly Finding[] => {
  const evidence = dict(act['evidence']);
  const where = placeOf(act['version'], act['index']);
  if (!told) return named(where, { act_invented: true });
  const { fact, commit } = told;
  return named(where, {
    act_changed: salted(str(act['salt']), canonical(evidence)) !== fact['evidenceHash'],
    act_displaced:
      SAID_TWICE.some((name) => evidence[name] !== fact[name]) ||
      evidence['at'] !== commit['at'] ||
      evidence['agreementId'] !== pack['agreementId'],
    act_of_other_text: fact['textHash'] !== salted(str(pack['salt']), str(pack['text'])),
  });
};

/** The facts since the text was drawn up last. */
const sinceText = (pack: Dict): readonly Told[] => {
  const told = toldBy(list(pack['commits']));
  return told.slice(told.findLastIndex(({ fact }) => TEXT_FACTS.includes(str(fact['type']))));
};

const actFindings = (pack: Dict): readonly Finding[] => {
  const expected = sinceText(pack).filter(({ fact }) => ACT_FACTS.includes(str(fact['type'])));
  const acts = list(pack['acts']);
  const isOf = (act: Dict, { commit, index }: Told) =>
    act['version'] === commit['version'] && act['index'] === index;
  return [
    ...acts.flatMap((act) =>
      openedFindings(
        pack,
        act,
        expected.find((told) => isOf(act, told)),
      ),
    ),
    ...expected.flatMap((told) => {
      const given = acts.filter((act) => isOf(act, told)).length;
      const where = placeOf(told.commit['version'], told.index);
      return named(where, { act_missing: given === 0, act_twice: given > 1 });
    }),
  ];
};

type Signed = Readonly<{ keyId?: Json; signature?: Json }>;

const isSigned = (pack: Dict, { keyId, signature }: Signed, text: string): boolean => {
  try {
    const pem = str(list(pack['keys']).find((key) => key['keyId'] === keyId)?.['pem']);
    return verify('sha256', Buffer.from(text), createPublicKey(pem), Buffer.from(str(signature), 'base64'));
  } catch {
    return false;
  }
};

/** The five lines that a checkpoint's signature is over. */
const checkpointText = ({ county, size, root, at }: Dict): string =>
  `hutong/records/1\n${str(county)}\n${num(size)}\n${str(root)}\n${str(at)}\n`;

const node = (left: Uint8Array, right: Uint8Array): Buffer => sha(Buffer.from([1]), left, right);

/** The root that a leaf and its path lead to (RFC 9162, 2.1.3.2); undefined where the path does not fit the size. */
const rootOf = (leaf: Buffer, index: number, size: number, path: readonly Buffer[]): string | undefined => {
  let [at, last, root] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      root = node(sibling, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else root = node(root, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root.toString('hex') : undefined;
};

// 3. The log: every checkpoint is signed, and every place leads from its commit to a checkpoint's root.
const checkpointFindings = (pack: Dict, point: Dict): readonly Finding[] => {
  const text = checkpointText(point);
  const token = Buffer.from(str(point['timestamp']), 'base64');
  return named(`checkpoint ${num(point['size'])}`, {
    checkpoint_changed: point['county'] !== pack['county'] || !isSigned(pack, point, text),
    timestamp_of_another: point['timestamp'] !== undefined && !token.includes(sha(text)),
  });
};

const leafOf = ({ stream, version, hash }: Dict): Buffer =>
  sha(Buffer.from([0]), `${str(stream)}\n${num(version)}\n${str(hash)}`);

const placeFindings = (pack: Dict, place: Dict): readonly Finding[] => {
  const where = `place of commit ${num(place['version'])}`;
  const commit = list(pack['commits']).find((each) => each['version'] === place['version']);
  const point = list(pack['checkpoints']).find((each) => each['size'] === place['size']);
  if (!commit || !point) return named(where, { commit_missing: !commit, checkpoint_missing: !point });
  const given = place['path'];
  const path = (Array.isArray(given) ? given : []).map((hash: Json) => Buffer.from(str(hash), 'hex'));
  return named(where, {
    not_in_the_log: rootOf(leafOf(commit), num(place['index']), num(place['size']), path) !== point['root'],
    back_dated: str(commit['at']) > str(point['at']),
  });
};

// The log takes every commit within the hour; whatever is older than this when a pack is made has its place.
const LOGGED_WITHIN_MS = 3 * 3_600_000;

const unlogged = (pack: Dict): readonly Dict[] => {
  const placed = list(pack['places']).map(({ version }) => version);
  return list(pack['commits']).filter(({ version }) => !placed.includes(version ?? null));
};
const isOverdue = (pack: Dict, { at }: Dict): boolean =>
  Date.parse(str(at)) + LOGGED_WITHIN_MS < Date.parse(str(pack['madeAt']));

const logFindings = (pack: Dict): readonly Finding[] => [
  ...unlogged(pack).flatMap((commit) =>
    named(`commit ${num(commit['version'])}`, { not_in_the_log: isOverdue(pack, commit) }),
  ),
  ...list(pack['checkpoints']).flatMap((point) => checkpointFindings(pack, point)),
  ...list(pack['places']).flatMap((place) => placeFindings(pack, place)),
];

const fingerprint = (pem: string): string => {
  try {
    return sha(createPublicKey(pem).export({ type: 'spki', format: 'der' })).toString('hex');
  } catch {
    return 'unreadable';
  }
};

// 4. The keys are those that the county has published, and its seal lies over everything in the pack.
const keyFindings = (pack: Dict, published: readonly string[]): readonly Finding[] => {
  const prints = list(pack['keys']).map((key) => fingerprint(str(key['pem'])));
  const unknown = prints.filter((print) => published.length > 0 && !published.includes(print));
  const isSealed = isSigned(pack, dict(pack['seal']), canonical(without(pack, 'seal')));
  return [
    ...unknown.map((print) => ({ wrong: 'key_unknown', where: print })),
    ...(isSealed ? [] : [{ wrong: 'pack_changed', where: 'seal' }]),
  ];
};

// 5. A sheet that the record calls agreed or filed has the hands that this takes.
const completeFindings = (pack: Dict): readonly Finding[] => {
  const facts = sinceText(pack).map(({ fact }) => fact);
  const has = (type: string) => facts.some((fact) => fact['type'] === type);
  const signed = facts.filter((fact) => fact['type'] === 'sheet.signed').map((fact) => fact['guardianId']);
  const drawn = dict(facts[0]);
  const owed = [drawn['parents'] ?? [], drawn['caregiverId'] ?? null].flat();
  return [
    ...owed.flatMap((id: Json) =>
      named(str(id), { signature_missing: has('sheet.agreed') && !signed.includes(id) }),
    ),
    ...named('witness', { signature_missing: has('sheet.filed') && !has('sheet.witnessed') }),
  ];
};

const notesOf = (pack: Dict, published: readonly string[]): readonly string[] => {
  const open = unlogged(pack).map((commit) => num(commit['version']));
  return [
    `The pack tells the sheet as it stood at ${str(pack['madeAt'])}; what was recorded later is not in it.`,
    ...(open.length > 0
      ? [`No checkpoint covers commits ${open.join(', ')} yet: they rest on the chain and the seal alone.`]
      : []),
    ...(published.length > 0
      ? []
      : list(pack['keys']).map(
          (key) =>
            `Compare with the county's bulletin: key ${str(key['keyId'])} has fingerprint ${fingerprint(str(key['pem']))}`,
        )),
    ...(list(pack['checkpoints']).some((point) => point['timestamp'] !== undefined)
      ? ['A time-stamp token is over the checkpoint; its issuer is checked by `openssl ts -verify`.']
      : []),
  ];
};

/** Checks a pack as it was read. Nothing is trusted but the published fingerprints. */
export const verifyPack = (pack: Json, published: readonly string[] = []): Verdict => {
  const whole = dict(pack);
  if (whole['format'] !== 'hutong-entrustment/1')
    return { findings: [{ wrong: 'pack_unreadable', where: 'format' }], notes: [] };
  const checks = [chainFindings, textFindings, actFindings, logFindings, completeFindings];
  return {
    findings: [...checks.flatMap((check) => check(whole)), ...keyFindings(whole, published)],
    notes: notesOf(whole, published),
  };
};

const paperFindings = (pack: Dict, file: string): readonly Finding[] => {
  const hash = sha(readFileSync(file)).toString('hex');
  return named(file, { paper_unknown: !list(pack['papers']).some((paper) => paper['sha256'] === hash) });
};

const main = (args: readonly string[]): number => {
  const after = (flag: string) => args.flatMap((arg, n) => (arg === flag ? [args[n + 1] ?? ''] : []));
  const [file = ''] = args;
  try {
    const pack: Json = JSON.parse(readFileSync(file, 'utf8'));
    const published = [
      ...after('--fingerprint'),
      ...after('--key').map((key) => fingerprint(readFileSync(key, 'utf8'))),
    ];
    const { findings, notes } = verifyPack(pack, published);
    const all = [...findings, ...after('--paper').flatMap((paper) => paperFindings(dict(pack), paper))];
    for (const { wrong, where } of all) console.log(`BROKEN  ${wrong}: ${where}`);
    for (const note of notes) console.log(`NOTE    ${note}`);
    console.log(
      all.length === 0 ? 'HOLDS   text, acts, chain, log and seal' : `BROKEN  ${all.length} in all`,
    );
    return all.length === 0 ? 0 : 1;
  } catch (error) {
    console.log(`BROKEN  pack_unreadable: ${error instanceof Error ? error.message : file}`);
    return 2;
  }
};

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
