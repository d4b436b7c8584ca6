// An XLSX file is read along its own relations: from its workbook to the first sheet that is shown, and to the texts it shares.
import type { SheetRefusal, SheetRow } from '#functions/kernel/sheet.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { rowsIn, sharedTexts } from './sheet-rows.ts';
import { Unreadable } from './unreadable.ts';
import { walkXml } from './walk-xml.ts';
import { zipEntries } from './zip-entries.ts';

type Parts = (name: string) => Buffer | undefined;
type Relation = Readonly<{ id: string; type: string; part: string }>;

const partIn = (parts: Parts, name: string): Buffer => {
  const part = parts(name);
  if (!part) throw new Unreadable('sheet_unreadable');
  return part;
};

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** Where a part leads to; `name` is the part's own, or nothing for the file as a whole. */
const relationsOf = (parts: Parts, name: string): readonly Relation[] => {
  const folder = folderOf(name);
  const relations: Relation[] = [];
  walkXml(partIn(parts, `${folder}_rels/${name.slice(folder.length)}.rels`), {
    open: ({ name: element, attribute }) => {
      if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : folder + target;
      relations.push({ id: attribute('Id') ?? '', type: attribute('Type') ?? '', part });
    },
  });
  return relations;
};

const leadingTo = (relations: readonly Relation[], type: string): Relation | undefined =>
  relations.find((relation) => relation.type.endsWith(`/${type}`));

/** The relation by which the workbook leads to its first sheet that is shown. */
const shownSheet = (workbook: Uint8Array): string | undefined => {
  const shown: (string | undefined)[] = [];
  walkXml(workbook, {
    open: ({ name, attribute }) => {
      if (name === 'sheet' && (attribute('state') ?? 'visible') === 'visible') shown.push(attribute('id'));
    },
  });
  return shown[0];
};

const rowsOf = (file: Uint8Array): readonly SheetRow[] => {
  const parts = zipEntries(file);
  const workbook = leadingTo(relationsOf(parts, ''), 'officeDocument')?.part ?? '';
  const id = shownSheet(partIn(parts, workbook));
  const relations = relationsOf(parts, workbook);
  const sheet = relations.find((relation) => relation.id === id)?.part ?? '';
  const shared = leadingTo(relations, 'sharedStrings');
  return rowsIn(partIn(parts, sheet), shared ? sharedTexts(partIn(parts, shared.part)) : []);
};

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The rows of a file in base64, or why it is not read. */
export const readSheet = (file: string): readonly SheetRow[] | SheetRefusal => {
  if (!BASE64.test(file)) return refuse('sheet_unreadable');
  try {
    return rowsOf(Buffer.from(file, 'base64'));
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.refused);
    throw error;
  }
};
