// A child's categories: each is changed by itself, ends with a day and a reason, and another may begin.
import { useState } from 'react';
import * as z from 'zod/mini';
import { type CategoryHeld, categories } from '#shared/registry/child.ts';
import { Categorise, EndCategory } from '#shared/registry/contract.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import { clock } from '../../../kernel/phone.ts';
import { categoryNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Card } from '../../../ui/rows.tsx';
import { AskDay, AskText } from '../forms/asks.tsx';
import { CategoryAsks } from '../forms/category-asks.tsx';
import { type Checked, checked, type Fault, faultAt } from '../forms/check.ts';
import { CategoryFields, categoryOf, rawCategory } from '../forms/fields.ts';
import { saveToFile } from '../forms/save-file.ts';
import { sayEvidence, sayHeld } from '../parts/file-says.ts';
import type { PartProps } from './life-parts.tsx';
import { mended } from './mended.ts';
import { PartForm } from './part-form.tsx';
import { partTitles } from './part-names.ts';

const checkCategory = (fields: CategoryFields): Checked<CategoryHeld> =>
  fields.category === 'in_difficulty' && fields.kind === undefined
    ? { field: 'kind', words: '还差一项：困境的情形' }
    : checked(Categorise, rawCategory(fields));

const ChangeForm = ({ file, mending, start }: PartProps & { start: CategoryFields }) => (
  <PartForm
    title={categoryNames[start.category]}
    name={file.name}
    mending={mending}
    draft={`categorise/${start.category}/${file.childId}`}
    schema={CategoryFields}
    start={() => start}
    check={checkCategory}
    save={(data) =>
      saveToFile({
        childId: file.childId,
        name: file.name,
        what: 'categorise',
        data,
        replaces: mending?.commandId,
      })
    }
    draw={(fields, fault, change) => (
      <CategoryAsks fields={fields} at="" bornOn={file.bornOn} fault={fault} onChange={change} />
    )}
  />
);

const EndFields = z.object({ untilOn: z.string(), evidence: z.string() });
type EndFields = z.infer<typeof EndFields>;
type Ended = z.infer<typeof EndCategory>;

const EndAsks = ({
  held,
  fields,
  fault,
  onChange,
}: {
  held: CategoryHeld;
  fields: EndFields;
  fault: Fault | undefined;
  onChange: (fields: Partial<EndFields>) => void;
}) => (
  <>
    <AskDay
      id="until-on"
      label="从哪天起不再属于"
      value={fields.untilOn}
      from={held.sinceOn}
      to={clock.today()}
      fault={faultAt(fault, 'untilOn')}
      onPick={(untilOn) => onChange({ untilOn })}
    />
    <AskText
      id="end-evidence"
      label="依据"
      value={fields.evidence}
      most={100}
      hint="比如：母亲已返乡"
      fault={faultAt(fault, 'evidence')}
      onType={(evidence) => onChange({ evidence })}
    />
  </>
);

const EndForm = ({ file, mending, held }: PartProps & { held: CategoryHeld }) => {
  const wanted = mended(mending, EndCategory);
  const check = (fields: EndFields): Checked<Ended> =>
    file.categories.length === 1
      ? { field: 'category', words: '这是最后一个类别。不再符合任何类别时，请办结案' }
      : checked(EndCategory, { category: held.category, ...fields });
  return (
    <PartForm
      title={`不再是${categoryNames[held.category]}`}
      name={file.name}
      mending={mending}
      draft={`end/${held.category}/${file.childId}`}
      schema={EndFields}
      start={() => ({ untilOn: wanted?.untilOn ?? clock.today(), evidence: wanted?.evidence ?? '' })}
      check={check}
      save={(data) =>
        saveToFile({
          childId: file.childId,
          name: file.name,
          what: 'end_category',
          data,
          replaces: mending?.commandId,
        })
      }
      follows={() => `保存后：不再算${categoryNames[held.category]}，以前的依据留在记录里。`}
      draw={(fields, fault, change) => (
        <EndAsks held={held} fields={fields} fault={fault} onChange={change} />
      )}
    />
  );
};

type Doing = Readonly<{ do: 'change'; start: CategoryFields }> | Readonly<{ do: 'end'; held: CategoryHeld }>;

const doingOf = (file: ChildFile, mending: PartProps['mending']): Doing | undefined => {
  const change = mending?.about.what === 'categorise' ? mended(mending, Categorise) : undefined;
  if (change) return { do: 'change', start: categoryOf(change) };
  const end = mending?.about.what === 'end_category' ? mended(mending, EndCategory) : undefined;
  const held = end && file.categories.find(({ category }) => category === end.category);
  return held && { do: 'end', held };
};

type ListProps = Readonly<{ file: ChildFile; onDo: (doing: Doing) => void }>;

const List = ({ file, onDo }: ListProps) => {
  const today = clock.today();
  const isLast = file.categories.length === 1;
  const more = categories.filter((one) => !file.categories.some(({ category }) => category === one));
  return (
    <Page id="part" title={partTitles.categories}>
      <Box className="lead">
        <Box className="say">{`${file.name}的类别`}</Box>
      </Box>
      {file.categories.map((held) => (
        <Card key={held.category} id={`category-${held.category}`} padded>
          <Box className="b">{sayHeld(held)}</Box>
          <Box className="sm c2" style={{ paddingBottom: 12 }}>
            {sayEvidence(held, today)}
          </Box>
          {isLast && (
            <Box className="sm c2" style={{ paddingBottom: 12 }}>
              不再符合任何类别时，请镇督导员办结案。
            </Box>
          )}
          <Box className="btns">
            {!isLast && (
              <Button id={`end-${held.category}`} kind="plain" small onTap={() => onDo({ do: 'end', held })}>
                不再属于
              </Button>
            )}
            <Button
              id={`change-${held.category}`}
              kind="plain"
              small
              onTap={() => onDo({ do: 'change', start: categoryOf(held) })}
            >
              改日期和依据
            </Button>
          </Box>
        </Card>
      ))}
      {more.map((category) => (
        <Box key={category} style={{ paddingTop: 12 }}>
          <Button
            id={`add-${category}`}
            kind="plain"
            onTap={() =>
              onDo({ do: 'change', start: { category, kind: undefined, sinceOn: today, evidence: '' } })
            }
          >
            {`加上：${categoryNames[category]}`}
          </Button>
        </Box>
      ))}
    </Page>
  );
};

/** 类别和依据 */
export const CategoriesPart = ({ file, mending }: PartProps) => {
  const [doing, setDoing] = useState<Doing | undefined>(() => doingOf(file, mending));
  if (doing?.do === 'change') return <ChangeForm file={file} mending={mending} start={doing.start} />;
  if (doing?.do === 'end') return <EndForm file={file} mending={mending} held={doing.held} />;
  return <List file={file} onDo={setDoing} />;
};
