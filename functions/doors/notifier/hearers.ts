// Who is to hear of a piece of news today: whoever holds the duty now, the guardian's own account, or who stands in.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import { dutiesOf } from '#functions/kernel/duty-holders.ts';
import type { Effect, Standing } from '#functions/kernel/effect.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { isHeldOn } from '#shared/access/held.ts';
import type { Role } from '#shared/kernel/access.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';

export type Notice = Extract<Effect, { kind: 'notify' }>;

/** Whom a notice is for, and in which words: a stand-in is told in words of their own. */
export type Hearers = Readonly<{ people: readonly string[]; template: string }>;

/** Where news goes when nobody holds the role: up, never nowhere. */
const above = (role: Role, region: string): Readonly<{ role: Role; region: string }> | undefined => {
  if (role === 'director') return { role: 'supervisor', region: townOf(region) };
  return role === 'supervisor' ? { role: 'officer', region: countyOf(region) } : undefined;
};

const audienceOf = async (
  reader: Reader,
  { role, region, stays }: Pick<Notice, 'role' | 'region' | 'stays'>,
  on: string,
): Promise<readonly string[]> => {
  const holders = (await dutiesOf(reader, { role, region })).filter((duty) => isHeldOn(duty, on));
  const people = [...new Set(holders.map(({ personId }) => personId))];
  if (people.length > 0 || stays) return people;
  const next = above(role, region);
  if (!next) throw new Error('Nobody holds a role that could hear of this');
  return audienceOf(reader, next, on);
};

/** A fact's place, `slice/id#version#index`, as its effects are named. */
const placeOf = (cause: string): Readonly<{ stream: string; version: number }> => {
  const [stream = '', version = ''] = cause.split('#');
  return { stream, version: Number(version) };
};

/**
 * Whether somebody stands as a notice wants them to; who has no such row does not stand so. A row that has not heard of the
 * cause yet can say nothing against it.
 */
const standsSo = async (
  reader: Reader,
  { slice, row, id, named, field, is }: Standing,
  cause: string,
  personId: string,
): Promise<boolean> => {
  const rowId = named ?? (id ? computedId(id.kind, ...id.words, personId) : personId);
  const found = await reader.row(row, rowId, z.record(z.string(), z.looseObject({})));
  const { stream, version } = placeOf(cause);
  if (stream === `${slice}/${rowId}` && (found?.seen[slice] ?? 0) < version) return true;
  const value = found?.parts[slice]?.[field];
  return typeof is === 'string' ? value === is : (value === true) === is;
};

/** Those of these people whom the notice is for. */
const onlyThose = async (
  reader: Reader,
  people: readonly string[],
  onlyIf: Standing | undefined,
  cause: string,
): Promise<readonly string[]> => {
  if (!onlyIf) return people;
  const { ofAny } = onlyIf;
  const asked = (ofAny ?? people).map((personId) => standsSo(reader, onlyIf, cause, personId));
  const stands = await Promise.all(asked);
  return people.filter((_, n) => (ofAny ? stands.includes(true) : stands[n]));
};

/** Everybody whom the notice is for, whether or not its matter still stands. */
export const meantBy = async (reader: Reader, notice: Notice, on: string): Promise<Hearers> => {
  const { guardianId, personId, template, instead } = notice;
  if (guardianId === undefined)
    return { people: personId === undefined ? await audienceOf(reader, notice, on) : [personId], template };
  const account = await reader.owner('guardian', guardianId);
  if (account !== undefined) return { people: [account], template };
  if (instead === undefined) return { people: [], template };
  return { people: await audienceOf(reader, notice, on), template: instead };
};

/** Of these people, those for whom the matter still stands. */
export const stillConcerned = (
  reader: Reader,
  people: readonly string[],
  { onlyIf }: Pick<Notice, 'onlyIf'>,
  cause: string,
): Promise<readonly string[]> => onlyThose(reader, people, onlyIf, cause);
