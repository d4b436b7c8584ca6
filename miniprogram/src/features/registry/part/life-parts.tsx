// School, health and household of a child, each in its small form.
import { useState } from 'react';
import { SetHealth, SetHousehold, SetSchooling } from '#shared/registry/contract.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { villageChildren } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { isMeant } from '../../visits/list/find-children.ts';
import { checked } from '../forms/check.ts';
import {
  HealthFields,
  HouseholdFields,
  healthOf,
  householdOf,
  rawHealth,
  rawHousehold,
  SchoolingFields,
  schoolingOf,
} from '../forms/fields.ts';
import { HealthAsks, HouseholdAsks, SchoolingAsks } from '../forms/life-asks.tsx';
import { saveToFile } from '../forms/save-file.ts';
import { mended } from './mended.ts';
import { PartForm } from './part-form.tsx';
import { partTitles } from './part-names.ts';

export type PartProps = Readonly<{ file: ChildFile; mending: OutboxEntry | undefined }>;

/** 上学 */
export const SchoolingPart = ({ file, mending }: PartProps) => (
  <PartForm
    title={partTitles.schooling}
    name={file.name}
    mending={mending}
    draft={`schooling/${file.childId}`}
    schema={SchoolingFields}
    start={() => schoolingOf(mended(mending, SetSchooling) ?? file.schooling, file.school)}
    check={(fields) => checked(SetSchooling, fields)}
    save={(data) =>
      saveToFile({
        childId: file.childId,
        name: file.name,
        what: 'schooling',
        data,
        replaces: mending?.commandId,
      })
    }
    draw={(fields, fault, change) => <SchoolingAsks fields={fields} at="" fault={fault} onChange={change} />}
  />
);

/** 健康 */
export const HealthPart = ({ file, mending }: PartProps) => (
  <PartForm
    title={partTitles.health}
    name={file.name}
    mending={mending}
    draft={`health/${file.childId}`}
    schema={HealthFields}
    start={() => healthOf(mended(mending, SetHealth) ?? file.health)}
    check={(fields) => checked(SetHealth, rawHealth(fields))}
    save={(data) =>
      saveToFile({
        childId: file.childId,
        name: file.name,
        what: 'health',
        data,
        replaces: mending?.commandId,
      })
    }
    draw={(fields, fault, change) => <HealthAsks fields={fields} at="" fault={fault} onChange={change} />}
  />
);

type SharesProps = Readonly<{
  file: ChildFile;
  chosen: string | undefined;
  fault: string | undefined;
  onChoose: (childId: string | undefined) => void;
}>;

const MOST = 5;

/** Two children of one house are told to be of one household, so that it is described once. */
const SharesWith = ({ file, chosen, fault, onChoose }: SharesProps) => {
  const { answer } = useRead(villageChildren(file.village));
  const [words, setWords] = useState('');
  const others = (answer?.value.children ?? []).filter(({ childId }) => childId !== file.childId);
  const one = others.find(({ childId }) => childId === chosen);
  if (chosen !== undefined)
    return (
      <Box className="blk">
        <Box className="label">和谁是一家</Box>
        <Box className="row">
          <Words className="grow">{one?.name ?? '村里另一个建档的孩子'}</Words>
          <WordButton id="shares-not" onTap={() => onChoose(undefined)}>
            不是一家
          </WordButton>
        </Box>
        {fault && <Box className="fault">{fault}</Box>}
      </Box>
    );
  const meant = words.trim() === '' ? [] : others.filter((line) => isMeant(line, words)).slice(0, MOST);
  return (
    <>
      <Box className="blk">
        <Field label="和村里哪个建档的孩子是一家（可不填）" htmlFor="shares-search" fault={fault}>
          <TextLine id="shares-search" value={words} most={10} hint="名字或拼音首字母" onType={setWords} />
        </Field>
      </Box>
      {meant.length > 0 && (
        <Box className="strip found">
          {meant.map(({ childId, name }) => (
            <ListRow
              key={childId}
              id={`shares-${childId}`}
              end={<Words className="act b">选他</Words>}
              onTap={() => onChoose(childId)}
            >
              {name}
            </ListRow>
          ))}
        </Box>
      )}
    </>
  );
};

/** 家庭 */
export const HouseholdPart = ({ file, mending }: PartProps) => (
  <PartForm
    title={partTitles.household}
    name={file.name}
    mending={mending}
    draft={`household/${file.childId}`}
    schema={HouseholdFields}
    start={() => householdOf(mended(mending, SetHousehold) ?? file.household)}
    check={(fields) => checked(SetHousehold, rawHousehold(fields))}
    save={(data) =>
      saveToFile({
        childId: file.childId,
        name: file.name,
        what: 'household',
        data,
        replaces: mending?.commandId,
      })
    }
    draw={(fields, fault, change) => (
      <>
        <HouseholdAsks fields={fields} at="" fault={fault} onChange={change} />
        <SharesWith
          file={file}
          chosen={fields.sharesWith}
          fault={fault?.field === 'sharesWith' ? fault.words : undefined}
          onChoose={(sharesWith) => change({ sharesWith })}
        />
      </>
    )}
  />
);
