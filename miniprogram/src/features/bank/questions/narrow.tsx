// A bank's questions are narrowed by words, by clause and by chips; each chip says how many it would leave.
import { difficulties, questionKinds } from '#shared/outreach/questions.ts';
import type { BankView } from '#shared/outreach/views.ts';
import { difficultyNames, questionKindNames } from '../../../kernel/policy-words.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { sayClause } from '../parts/bank-lines.ts';
import { clausesOf, foundIn, type Narrowing } from './find-questions.ts';

const EVERY = 'every';
const MOST_TYPED = 40;

const toggled = <Code,>(chosen: readonly Code[], code: Code): readonly Code[] =>
  chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];

export type NarrowProps = Readonly<{
  bank: BankView;
  narrowing: Narrowing;
  onNarrow: (narrowing: Narrowing) => void;
}>;

const Chips = ({ bank, narrowing, onNarrow }: NarrowProps) => {
  const left = (change: Partial<Narrowing>) => foundIn(bank.questions, { ...narrowing, ...change }).length;
  const retired = bank.questions.filter((question) => question.retired !== undefined).length;
  return (
    <Box className="narrow-row">
      <Choice
        id="narrow-kind"
        label="按题型看"
        many
        options={questionKinds.map((kind) => ({
          value: kind,
          name: `${questionKindNames[kind]}\u00a0${left({ kinds: [kind] })}`,
        }))}
        chosen={narrowing.kinds}
        onChoose={(kind) => onNarrow({ ...narrowing, kinds: toggled(narrowing.kinds, kind) })}
      />
      <Box className="narrow-gap" />
      <Choice
        id="narrow-difficulty"
        label="按难度看"
        many
        options={difficulties.map((difficulty) => ({
          value: difficulty,
          name: `${difficultyNames[difficulty]}\u00a0${left({ difficulties: [difficulty] })}`,
        }))}
        chosen={narrowing.difficulties}
        onChoose={(difficulty) =>
          onNarrow({ ...narrowing, difficulties: toggled(narrowing.difficulties, difficulty) })
        }
      />
      {retired > 0 && (
        <>
          <Box className="narrow-gap" />
          <Choice
            id="narrow-retired"
            label="看停用的"
            many
            options={[{ value: 'retired', name: `已停用\u00a0${retired}` }]}
            chosen={narrowing.retired ? ['retired'] : []}
            onChoose={() => onNarrow({ ...narrowing, retired: !narrowing.retired })}
          />
        </>
      )}
    </Box>
  );
};

/** The search, the clauses, and the chips. */
export const Narrow = ({ bank, narrowing, onNarrow }: NarrowProps) => (
  <Box>
    <Box className="finding">
      <Box className="finding-words">
        <TextLine
          id="question-search"
          label="按字找题"
          value={narrowing.typed}
          most={MOST_TYPED}
          hint="题目、选项、解析里的字"
          onType={(typed) => onNarrow({ ...narrowing, typed })}
        />
      </Box>
      <Box className="finding-clause">
        <PickLine
          id="narrow-clause"
          label="按条款看"
          value={narrowing.clause === '' ? EVERY : narrowing.clause}
          options={[
            { value: EVERY, name: '全部条款' },
            ...clausesOf(bank).map(({ no, n }) => ({ value: no, name: sayClause(no, n) })),
          ]}
          hint="选一条"
          onPick={(clause) => onNarrow({ ...narrowing, clause: clause === EVERY ? '' : clause })}
        />
      </Box>
    </Box>
    <Chips bank={bank} narrowing={narrowing} onNarrow={onNarrow} />
  </Box>
);
