// The people in a file: who answers for the child, and how one of them is reached.
import * as z from 'zod/mini';
import { CorrectGuardian, RegisterGuardian, SetResponsibilities } from '#shared/registry/contract.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import { registryPaths } from '../../../kernel/queries.ts';
import { relationNames } from '../../../kernel/words.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Checked, checked } from '../forms/check.ts';
import { GuardianFields, PersonFields, rawPerson, rawResponsibility } from '../forms/fields.ts';
import { GuardianList } from '../forms/guardian-list.tsx';
import { PersonAsks } from '../forms/person-asks.tsx';
import { saveChange, saveToFile } from '../forms/save-file.ts';
import type { PartProps } from './life-parts.tsx';
import { mended } from './mended.ts';
import { type Kept, PartForm } from './part-form.tsx';
import { partTitles } from './part-names.ts';

const People = z.object({ list: z.array(GuardianFields) });
type People = z.infer<typeof People>;
type Answering = z.infer<typeof SetResponsibilities>;

const startWith = ({ file, mending }: PartProps): People => {
  const wanted = mended(mending, SetResponsibilities)?.responsibilities ?? file.guardians;
  return {
    list: wanted.map(({ guardianId, relation, capacity }) => {
      const line = file.guardians.find((one) => one.guardianId === guardianId);
      return {
        guardianId,
        relation,
        capacity,
        name: line?.name ?? '已选的监护人',
        phone: line?.phone ?? '',
      };
    }),
  };
};

const checkPeople = ({ list }: People): Checked<Answering> =>
  checked(SetResponsibilities, { responsibilities: list.map(rawResponsibility) });

const savePeople = ({ file, mending }: PartProps, data: Answering, { list }: People): Kept => {
  for (const { guardianId, name, fresh } of list) {
    if (!fresh) continue;
    const person = checked(RegisterGuardian, { village: file.village, ...rawPerson(fresh) });
    if (!('data' in person)) continue;
    const path = registryPaths.guardian(guardianId, 'register');
    const kept = saveChange({ childId: file.childId, name, what: 'new_guardian', path, data: person.data });
    if (kept !== 'kept') return kept;
  }
  return saveToFile({
    childId: file.childId,
    name: file.name,
    what: 'guardians',
    data,
    replaces: mending?.commandId,
  });
};

/** 监护人 */
export const GuardiansPart = (props: PartProps) => (
  <PartForm
    title={partTitles.guardians}
    name={props.file.name}
    mending={props.mending}
    draft={`guardians/${props.file.childId}`}
    schema={People}
    start={() => startWith(props)}
    check={checkPeople}
    save={(data, fields) => savePeople(props, data, fields)}
    draw={({ list }, fault, change) => (
      <GuardianList
        village={props.file.village}
        list={list}
        fault={fault}
        onChange={(changed) => change({ list: changed })}
      />
    )}
  />
);

type Line = ChildFile['guardians'][number];

const personOf = (line: Line, wanted: z.infer<typeof CorrectGuardian> | undefined): PersonFields => ({
  name: wanted?.name ?? line.name,
  phone: wanted?.phone ?? line.phone,
  workplace: wanted?.workplace ?? line.workplace ?? '',
  idNumber: wanted?.idNumber ?? '',
});

/** One guardian's name, phone and place of work. */
export const PersonPart = ({ file, mending, of }: PartProps & { of: string }) => {
  const line = file.guardians.find(({ guardianId }) => guardianId === of);
  if (!line)
    return (
      <Page id="part" title={partTitles.person}>
        <EmptyState id="no-guardian" bold="档案里没有这位监护人" plain="请回到档案里再打开一次。" />
      </Page>
    );
  return (
    <PartForm
      title={partTitles.person}
      name={`${file.name}的${relationNames[line.relation]}`}
      mending={mending}
      draft={`person/${of}`}
      schema={PersonFields}
      start={() => personOf(line, mended(mending, CorrectGuardian))}
      check={(fields) => checked(CorrectGuardian, rawPerson(fields))}
      save={(data) =>
        saveChange({
          childId: file.childId,
          name: line.name,
          what: 'guardian',
          path: registryPaths.guardian(of, 'correct'),
          data,
          replaces: mending?.commandId,
        })
      }
      follows={() => '别的孩子的档案里也一起改。已经登录过的，照常登录。'}
      draw={(fields, fault, change) => (
        <Box>
          <PersonAsks
            fields={fields}
            fault={fault}
            numberLabel="证件号码（空着就照原来的）"
            onChange={change}
          />
        </Box>
      )}
    />
  );
};
