// Ids are prefixed ULIDs (`vis_01KA…`): sortable by birth, minted by whoever makes the thing, never by the server per try.
import * as z from 'zod/mini';
import { madeOnce } from './made-once.ts';

export const idPrefixes = {
  child: 'chd',
  guardian: 'grd',
  person: 'prs',
  visit: 'vis',
  command: 'cmd',
  notification: 'ntf',
  credit: 'crd',
  talk: 'tlk',
  call: 'cal',
  template: 'tpl',
  session: 'ses',
  pairing: 'par',
  invitation: 'inv',
  handover: 'hov',
  review: 'rvw',
  reading: 'rdg',
  glass: 'gls',
  consent: 'con',
  erasure: 'era',
  agreement: 'agr',
  training: 'trn',
  attendance: 'att',
  scan: 'scn',
  policy: 'pol',
  bank: 'bnk',
  question: 'qst',
  paper: 'ppr',
  attempt: 'try',
  practice: 'prc',
  contest: 'cst',
  outreach: 'ors',
} as const;
export type IdKind = keyof typeof idPrefixes;

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARS = 10;
const RANDOM_CHARS = 16;

/** A new id of this kind; `nowMs` is its birth, `random` at least 16 random bytes. */
export const mintId = (kind: IdKind, nowMs: number, random: Uint8Array): string => {
  let time = '';
  for (let n = 0, rest = nowMs; n < TIME_CHARS; n++, rest = Math.floor(rest / 32))
    time = CROCKFORD.charAt(rest % 32) + time;
  let tail = '';
  for (let n = 0; n < RANDOM_CHARS; n++) tail += CROCKFORD.charAt((random[n] ?? 0) % 32);
  return `${idPrefixes[kind]}_${time}${tail}`;
};

/** The shape of an id of this kind. */
export const idOf = madeOnce((kind: IdKind) =>
  z
    .string('not_text')
    .check(z.regex(new RegExp(`^${idPrefixes[kind]}_[0-9A-HJKMNP-TV-Z]{26}$`), 'not_an_id')),
);

/** True when the text has the shape of an id of this kind. */
export const isId = (kind: IdKind, text: string): boolean => z.safeParse(idOf(kind), text).success;
