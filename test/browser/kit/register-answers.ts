// The register's routes over the county in memory: who may ask what, and what is written down when a file is opened.
import { ReadingReason } from '#shared/access/reading.ts';
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import { FindChild } from '#shared/registry/file.ts';
import {
  askedOf,
  consentsOf,
  fileOf,
  find,
  glassKey,
  guardiansOf,
  ownChildren,
  type Reader,
  type Register,
  writeReading,
} from './register.ts';
import { perform } from './register-commands.ts';

/** Who asks; a guardian acts as the one a file names. */
export type Asker = Reader & Readonly<{ guardianId?: string }>;

type World = Readonly<{ register: Register; now: () => string; changed: () => void }>;

const mayRead = ({ register }: World, who: Asker, childId: string): boolean => {
  const file = register.files.get(childId);
  if (!file) return false;
  if (who.role === 'guardian') return file.guardians.some((one) => one.guardianId === who.guardianId);
  return covers(who.region, file.village) || register.glasses.has(glassKey(who.personId, childId));
};

const open = (world: World, who: Asker, childId: string, why: string | null): unknown => {
  const { register, now } = world;
  const reason = ReadingReason.safeParse(why);
  if (who.role === 'officer' && !reason.success) return refuse('reason_needed');
  const file = fileOf(register, childId);
  const isUnderGlass = register.glasses.has(glassKey(who.personId, childId));
  if (!isRefusal(file) && who.role !== 'guardian')
    writeReading(
      register,
      childId,
      who,
      isUnderGlass ? 'glass' : reason.success ? reason.data : 'duty',
      now(),
    );
  return file;
};

const ofChild = (world: World, who: Asker, childId: string, what: string, why: string | null): unknown => {
  const { register, now } = world;
  if (!mayRead(world, who, childId)) return refuse('not_found');
  if (what === 'id-number') {
    writeReading(register, childId, who, 'id_number', now());
    const idNumber = register.files.get(childId)?.idNumber;
    return idNumber === undefined ? refuse('not_found') : { idNumber };
  }
  if (what === 'readers') return { childId, readers: register.readings.get(childId) ?? [] };
  if (what === 'consents') return consentsOf(register, childId);
  return what === '' ? open(world, who, childId, why) : refuse('not_found');
};

const townAsked = ({ register }: World, who: Asker, town: string): unknown => {
  if (who.role !== 'supervisor' && who.role !== 'officer') return refuse('role_not_allowed');
  return covers(who.region, town) ? askedOf(register, town) : refuse('not_found');
};

/** The answer to a question of the register or about a file's privacy; undefined where it is neither. */
export const askRegister = (world: World, who: Asker, path: string, why: string | null): unknown => {
  const [, slice, kind = '', id = '', what = ''] = path.split('/');
  if (slice !== 'registry' && !(slice === 'access' && kind === 'children')) return undefined;
  if (kind === 'own-children')
    return who.guardianId ? ownChildren(world.register, who.guardianId) : refuse('role_not_allowed');
  if (kind === 'villages')
    return covers(who.region, id) ? guardiansOf(world.register, id) : refuse('not_found');
  if (kind === 'towns') return townAsked(world, who, id);
  return kind === 'children' ? ofChild(world, who, id, what, why) : refuse('not_found');
};

/** What of access is about a child's file. */
const ofFiles = ['consents', 'glasses'];

const search = ({ register }: World, who: Asker, body: unknown): unknown => {
  const wanted = FindChild.safeParse(body);
  if (!wanted.success) return refuse('invalid_input', 'idNumber', wanted.error.issues[0]?.message);
  return find(register, wanted.data.idNumber, (village) => covers(who.region, village));
};

/** The answer to a command; undefined where it is another slice's. */
export const tellRegister = (
  world: World,
  who: Asker,
  path: string,
  body: unknown,
): unknown | Refusal | undefined => {
  const [, slice, kind = '', first = '', second = ''] = path.split('/');
  // Where the server computes the id, the address ends with what is done.
  const [id, what] = slice === 'access' ? ['', first] : [first, second];
  if (slice !== 'registry' && !(slice === 'access' && ofFiles.includes(kind))) return undefined;
  if (path === '/registry/find') return search(world, who, body);
  const envelope = CommandEnvelope.safeParse(body);
  if (!envelope.success) return refuse('invalid_input', envelope.error.issues[0]?.path.join('.'));
  const { register, now } = world;
  const state = perform(
    kind,
    what,
    { register, id, personId: who.personId, region: who.region, now: now() },
    envelope.data.data,
  );
  if (isRefusal(state)) return state;
  world.changed();
  return { stream: `${slice}/${id}`, version: 2, state };
};
