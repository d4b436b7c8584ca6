// The village's children are narrowed by words and by chips; each chip says how many it would leave.
import { type Category, categories } from '#shared/registry/child.ts';
import type { ChildLine } from '#shared/visits/contract.ts';
import { riskColours } from '#shared/visits/policy.ts';
import { openFind } from '../../../kernel/ways.ts';
import { categoryNames, colourNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextLine } from '../../../ui/field.tsx';
import type { Narrowing } from './find-children.ts';

type Colour = Narrowing['colours'][number];

const colours: readonly Colour[] = [...riskColours, 'new'];
const nameOf = (colour: Colour): string => (colour === 'new' ? '新' : colourNames[colour]);

const toggled = <Code,>(chosen: readonly Code[], code: Code): readonly Code[] =>
  chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];

export type NarrowProps = Readonly<{
  lines: readonly ChildLine[];
  typed: string;
  narrowing: Narrowing;
  onType: (typed: string) => void;
  onNarrow: (narrowing: Narrowing) => void;
}>;

const Chips = ({ lines, narrowing, onNarrow }: Omit<NarrowProps, 'typed' | 'onType'>) => {
  const ofCategory = (category: Category) =>
    lines.filter((line) => line.categories.includes(category)).length;
  const held = categories.filter((one) => ofCategory(one) > 0);
  const ofColour = (colour: Colour) => lines.filter((line) => (line.colour ?? 'new') === colour).length;
  return (
    <Box className="narrow-row">
      {held.length > 1 && (
        <Choice
          id="narrow-category"
          label="按类别看"
          many
          options={held.map((value) => ({
            value,
            name: `${categoryNames[value]}\u00a0${ofCategory(value)}`,
          }))}
          chosen={narrowing.categories}
          onChoose={(category) =>
            onNarrow({ ...narrowing, categories: toggled(narrowing.categories, category) })
          }
        />
      )}
      {held.length > 1 && <Box className="narrow-gap" />}
      <Choice
        id="narrow-colour"
        label="按颜色看"
        many
        options={colours
          .filter((one) => ofColour(one) > 0)
          .map((value) => ({ value, name: `${nameOf(value)}\u00a0${ofColour(value)}` }))}
        chosen={narrowing.colours}
        onChoose={(colour) => onNarrow({ ...narrowing, colours: toggled(narrowing.colours, colour) })}
      />
    </Box>
  );
};

/** The search, the way to the search by number, and the chips. */
export const Narrow = ({ typed, onType, ...chips }: NarrowProps) => (
  <Box>
    <Box className="search-row">
      <Box className="grow">
        <TextLine
          id="child-search"
          label="按名字找"
          value={typed}
          most={18}
          hint="名字、拼音首字母或证件末两位"
          onType={onType}
        />
      </Box>
      <WordButton id="open-find" onTap={openFind}>
        查证件号
      </WordButton>
    </Box>
    {chips.lines.length > 1 && <Chips {...chips} />}
  </Box>
);
