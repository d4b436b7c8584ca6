// Above the list: how many messages there are and how many are worded otherwise, and what narrows them.
import type { TemplateLine } from '#shared/notifications/wording.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { type Narrowing, ownIn, sayWordings } from './shown-wordings.ts';

const MOST_TYPED = 40;

type NarrowProps = Readonly<{
  lines: readonly TemplateLine[];
  narrowing: Narrowing;
  onNarrow: (narrowing: Narrowing) => void;
}>;

/** The search, and the choice of those that the office has worded. */
export const Narrow = ({ lines, narrowing, onNarrow }: NarrowProps) => (
  <Box className="finding wording-finding">
    <Box className="finding-words">
      <TextLine
        id="wording-search"
        label="按字找提醒"
        value={narrowing.typed}
        most={MOST_TYPED}
        hint="提醒的名字，或者里面的字"
        onType={(typed) => onNarrow({ ...narrowing, typed })}
      />
    </Box>
    {(narrowing.own || ownIn(lines) > 0) && (
      <Box className="wording-own">
        <Choice
          id="wording-own"
          label="只看改过的"
          many
          options={[{ value: 'own', name: `改过的\u00a0${ownIn(lines)}` }]}
          chosen={narrowing.own ? ['own'] : []}
          onChoose={() => onNarrow({ ...narrowing, own: !narrowing.own })}
        />
      </Box>
    )}
  </Box>
);

type HeadProps = Readonly<{ lines: readonly TemplateLine[]; readAt: string; wide: boolean }>;

/** The sentence, and of when it is. */
export const Head = ({ lines, readAt, wide }: HeadProps) => (
  <Box className="lead">
    <Box as="h1" id="wordings-say" className="say">
      {sayWordings(lines)}
    </Box>
    <Box className="cap">
      {`${wide ? '方向键选一条，回车打开，Esc 关上。' : ''}${sayMoment(readAt, clock.today())}\u00a0的写法`}
    </Box>
  </Box>
);
