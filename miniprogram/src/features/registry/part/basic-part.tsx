// The head of a file is corrected as a whole, so its full ID number is fetched first, which is written down.
import { CorrectChild } from '#shared/registry/contract.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import { clock } from '../../../kernel/phone.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Card } from '../../../ui/rows.tsx';
import { type Checked, checked } from '../forms/check.ts';
import { ChildAsks } from '../forms/child-asks.tsx';
import { ChildFields, childOf, rawChild } from '../forms/fields.ts';
import { lookAtIdNumber } from '../forms/id-number.ts';
import { saveToFile } from '../forms/save-file.ts';
import type { PartProps } from './life-parts.tsx';
import { mended } from './mended.ts';
import { PartForm } from './part-form.tsx';
import { partTitles } from './part-names.ts';
import { useIdNumber } from './use-id-number.ts';

type Head = Readonly<{ data: { name: string } }>;

const checkChild = (fields: ChildFields): Checked<Head['data']> => {
  const look = lookAtIdNumber(fields.hasNone ? '' : fields.idNumber, clock.today());
  if (look.state === 'short') return { field: 'details.idNumber', words: `证件号码还差 ${look.left} 位` };
  if (look.state === 'wrong') return { field: 'details.idNumber', words: look.words };
  return checked(CorrectChild, rawChild(fields));
};

const BasicForm = ({ file, mending, idNumber }: PartProps & { idNumber: string }) => (
  <PartForm
    title={partTitles.basic}
    name={file.name}
    mending={mending}
    draft={undefined}
    schema={ChildFields}
    start={() => {
      const wanted = mended(mending, CorrectChild);
      return wanted
        ? childOf(wanted.name, wanted.details, wanted.details.idNumber ?? '')
        : childOf(file.name, file, idNumber);
    }}
    check={checkChild}
    save={(data) =>
      saveToFile({
        childId: file.childId,
        name: file.name,
        what: 'basic',
        data,
        replaces: mending?.commandId,
      })
    }
    follows={() => '原来写的留在记录里，不会丢。'}
    draw={(fields, fault, change) => <ChildAsks fields={fields} fault={fault} whole onChange={change} />}
  />
);

const Before = ({
  file,
  trouble,
  onOpen,
}: {
  file: ChildFile;
  trouble: string | undefined;
  onOpen: () => void;
}) => (
  <Page
    id="part"
    title={partTitles.basic}
    dock={
      <Button id="open-id-number" onTap={onOpen}>
        取出完整号码，开始改
      </Button>
    }
  >
    <Box className="lead">
      <Box className="say">{`改${file.name}的基本情况`}</Box>
    </Box>
    {trouble !== undefined && (
      <Banner
        id="id-trouble"
        icon="again"
        warn
        boxed
        bold={trouble}
        plain="改基本情况要有网，别的部分没有网也能改。"
      />
    )}
    <Card padded>要先取出完整的证件号码，和户口簿核对。这一次会记在“谁看过”里，家里人能看到。</Card>
  </Page>
);

/** 基本情况 */
export const BasicPart = ({ file, mending }: PartProps) => {
  const { idNumber, trouble, open } = useIdNumber(file.childId);
  const isNeeded = file.idNumberTail !== undefined && mending === undefined;
  if (isNeeded && idNumber === undefined) return <Before file={file} trouble={trouble} onOpen={open} />;
  return <BasicForm file={file} mending={mending} idNumber={idNumber ?? ''} />;
};
