// A registration is several commands, kept in the order in which the server needs them: guardians first, then the child.
import { outbox } from '../../../kernel/phone.ts';
import { registryPaths } from '../../../kernel/queries.ts';
import { saveChange, saveToFile } from '../forms/save-file.ts';
import type { Registration } from './register-form.ts';

/** Keeps everything, or says why nothing more could be kept; `replaces` names the refused registration it mends. */
export const saveRegistration = (
  childId: string,
  { child, guardians }: Registration,
  replaces: string | undefined,
): ReturnType<typeof outbox.save> => {
  for (const { guardianId, data } of guardians) {
    const path = registryPaths.guardian(guardianId, 'register');
    if (outbox.entries.get().some((entry) => entry.path === path && entry.status === 'waiting')) continue;
    const kept = saveChange({ childId, name: data.name, what: 'new_guardian', path, data });
    if (kept !== 'kept') return kept;
  }
  return saveToFile({ childId, name: child.name, what: 'register', data: child, replaces });
};
