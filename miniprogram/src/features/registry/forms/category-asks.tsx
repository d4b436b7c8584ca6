// A category with since when and on what paper or word; a difficulty also says which.
import { type Category, categories, difficulties } from '#shared/registry/child.ts';
import { difficultyNames } from '../../../kernel/file-names.ts';
import { clock } from '../../../kernel/phone.ts';
import { categoryNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { AskDay, AskOne, AskText } from './asks.tsx';
import { type Fault, faultAt } from './check.ts';
import type { CategoryFields } from './fields.ts';

const rules: Readonly<Record<Category, string>> = {
  left_behind: '不满 16 周岁、农村户籍；父母都外出务工，或一方外出、另一方照看不了。',
  in_difficulty: '家里、身体或监护上有难处，按规定认定。',
};

const hints: Readonly<Record<Category, string>> = {
  left_behind: '比如：村委会证明、务工证明',
  in_difficulty: '比如：民政认定文件、残疾证',
};

type OneProps = Readonly<{
  fields: CategoryFields;
  /** The path of this category in the contract, with its last dot, or nothing. */
  at: string;
  bornOn: string;
  fault: Fault | undefined;
  onChange: (fields: CategoryFields) => void;
}>;

/** Kind, day and evidence of one category. */
export const CategoryAsks = ({ fields, at, bornOn, fault, onChange }: OneProps) => {
  const { category } = fields;
  const today = clock.today();
  return (
    <Box id={`held-${category}`}>
      {category === 'in_difficulty' && (
        <AskOne
          id="difficulty"
          label="哪一种困境"
          names={difficultyNames}
          codes={difficulties}
          chosen={fields.kind}
          fault={faultAt(fault, `${at}kind`)}
          onChoose={(kind) => onChange({ ...fields, kind })}
        />
      )}
      <AskDay
        id={`since-${category}`}
        label="从哪天起"
        value={fields.sinceOn}
        from={bornOn === '' ? '2008-01-01' : bornOn}
        to={today}
        fault={faultAt(fault, `${at}sinceOn`)}
        onPick={(sinceOn) => onChange({ ...fields, sinceOn })}
      />
      <AskText
        id={`evidence-${category}`}
        label="依据"
        value={fields.evidence}
        most={100}
        hint={hints[category]}
        fault={faultAt(fault, `${at}evidence`)}
        onType={(evidence) => onChange({ ...fields, evidence })}
      />
    </Box>
  );
};

type ListProps = Readonly<{
  list: readonly CategoryFields[];
  bornOn: string;
  fault: Fault | undefined;
  onChange: (list: CategoryFields[]) => void;
}>;

/** Which categories, and each with its day and evidence. */
export const CategoryList = ({ list, bornOn, fault, onChange }: ListProps) => {
  const toggle = (category: Category) =>
    onChange(
      list.some((one) => one.category === category)
        ? list.filter((one) => one.category !== category)
        : [...list, { category, kind: undefined, sinceOn: clock.today(), evidence: '' }],
    );
  return (
    <Box>
      <Box className="blk">
        <Choice
          id="category"
          label="类别"
          many
          options={categories.map((value) => ({ value, name: categoryNames[value] }))}
          chosen={list.map(({ category }) => category)}
          onChoose={toggle}
        />
        {fault?.field === 'categories' && (
          <Box className="fault" role="alert">
            {fault.words}
          </Box>
        )}
      </Box>
      {list.map((fields, n) => (
        <Box key={fields.category} className="group">
          <Box className="group-head">
            <Box className="b">{categoryNames[fields.category]}</Box>
            <Box className="sm c2">{rules[fields.category]}</Box>
          </Box>
          <CategoryAsks
            fields={fields}
            at={`categories.${n}.`}
            bornOn={bornOn}
            fault={fault}
            onChange={(changed) =>
              onChange(list.map((one) => (one.category === changed.category ? changed : one)))
            }
          />
        </Box>
      ))}
    </Box>
  );
};
