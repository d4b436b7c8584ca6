// What a person may do with a file, so that nobody is offered what the server would refuse.
import type { Role } from '#shared/kernel/access.ts';
import { covers } from '#shared/kernel/region.ts';
import type { ChildFile } from '#shared/registry/file.ts';

/** In which role, and on which region. */
type Acting = Readonly<{ role: Role; region: string }>;

const works = (role: Role): boolean => role === 'director' || role === 'supervisor' || role === 'officer';

/** True for a file of the person's own region; one opened by a broken glass is only read. */
export const isOwn = ({ region }: Acting, { village }: Pick<ChildFile, 'village'>): boolean =>
  covers(region, village);

/** Changes a part of it. */
export const mayChange = (acting: Acting, file: Pick<ChildFile, 'village' | 'masked'>): boolean =>
  works(acting.role) && !file.masked && isOwn(acting, file);

/** Moves, closes and opens it again. */
export const mayTurn = (acting: Acting, file: Pick<ChildFile, 'village'>): boolean =>
  (acting.role === 'supervisor' || acting.role === 'officer') && isOwn(acting, file);

/** Records a visit. */
export const mayVisit = ({ role }: Pick<Acting, 'role'>): boolean =>
  role === 'director' || role === 'supervisor';

/** Looks for a child by ID number. */
export const mayFind = ({ role }: Pick<Acting, 'role'>): boolean => works(role);
