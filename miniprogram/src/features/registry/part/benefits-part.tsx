// Every benefit the child draws, by its outside number.
import * as z from 'zod/mini';
import { benefitKinds } from '#shared/registry/child.ts';
import { SetBenefits } from '#shared/registry/contract.ts';
import { benefitNames } from '../../../kernel/file-names.ts';
import { clock } from '../../../kernel/phone.ts';
import { Box } from '../../../ui/box.tsx';
import { Button, WordButton } from '../../../ui/button.tsx';
import { AskDay, AskOne, AskText } from '../forms/asks.tsx';
import { checked, type Fault, faultAt } from '../forms/check.ts';
import { BenefitFields } from '../forms/fields.ts';
import { saveToFile } from '../forms/save-file.ts';
import type { PartProps } from './life-parts.tsx';
import { mended } from './mended.ts';
import { PartForm } from './part-form.tsx';
import { partTitles } from './part-names.ts';

const MOST = 8;
const Drawn = z.object({ list: z.array(BenefitFields) });

type OneProps = Readonly<{
  one: BenefitFields;
  n: number;
  bornOn: string;
  fault: Fault | undefined;
  onChange: (one: BenefitFields) => void;
  onRemove: () => void;
}>;

const One = ({ one, n, bornOn, fault, onChange, onRemove }: OneProps) => (
  <Box className="group" id={`benefit-${n}`}>
    <Box className="group-head row">
      <Box className="b grow">{one.kind ? benefitNames[one.kind] : '新的一项'}</Box>
      <WordButton id={`benefit-remove-${n}`} onTap={onRemove}>
        去掉
      </WordButton>
    </Box>
    <AskOne
      id={`benefit-kind-${n}`}
      label="哪一种"
      names={benefitNames}
      codes={benefitKinds}
      chosen={one.kind}
      fault={faultAt(fault, `benefits.${n}.kind`)}
      onChoose={(kind) => onChange({ ...one, kind })}
    />
    <AskText
      id={`benefit-number-${n}`}
      label="编号（发放单上的）"
      value={one.number}
      most={40}
      fault={faultAt(fault, `benefits.${n}.number`)}
      onType={(number) => onChange({ ...one, number })}
    />
    <AskDay
      id={`benefit-since-${n}`}
      label="从哪天起"
      value={one.sinceOn}
      from={bornOn}
      to={clock.today()}
      fault={faultAt(fault, `benefits.${n}.sinceOn`)}
      onPick={(sinceOn) => onChange({ ...one, sinceOn })}
    />
  </Box>
);

/** 补助 */
export const BenefitsPart = ({ file, mending }: PartProps) => (
  <PartForm
    title={partTitles.benefits}
    name={file.name}
    mending={mending}
    draft={`benefits/${file.childId}`}
    schema={Drawn}
    start={() => ({ list: [...(mended(mending, SetBenefits)?.benefits ?? file.benefits)] })}
    check={({ list }) => checked(SetBenefits, { benefits: list })}
    save={(data) =>
      saveToFile({
        childId: file.childId,
        name: file.name,
        what: 'benefits',
        data,
        replaces: mending?.commandId,
      })
    }
    draw={({ list }, fault, change) => (
      <Box>
        {list.length === 0 && (
          <Box className="pad c2 sm">现在没有记补助。孩子领着的，一项一项写上编号，好去核对。</Box>
        )}
        {list.map((one, n) => (
          <One
            // biome-ignore lint/suspicious/noArrayIndexKey: a benefit being written has nothing else to be told by
            key={n}
            one={one}
            n={n}
            bornOn={file.bornOn}
            fault={fault}
            onChange={(changed) => change({ list: list.map((any, at) => (at === n ? changed : any)) })}
            onRemove={() => change({ list: list.filter((_, at) => at !== n) })}
          />
        ))}
        {list.length < MOST && (
          <Box className="blk">
            <Button
              id="benefit-add"
              kind="plain"
              small
              onTap={() =>
                change({ list: [...list, { kind: undefined, number: '', sinceOn: clock.today() }] })
              }
            >
              加一项补助
            </Button>
          </Box>
        )}
      </Box>
    )}
  />
);
