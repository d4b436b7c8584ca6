// One line of the rule: from which document, of which clauses, how hard and how many, and whether there are enough.
import { difficulties } from '#shared/outreach/questions.ts';
import type { BankFigures } from '#shared/outreach/views.ts';
import { difficultyNames } from '../../../kernel/policy-words.ts';
import { sayCount } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { sayClause } from '../parts/bank-lines.ts';
import type { LineInHand } from './paper-form.ts';
import { type LineFigures, sayLine } from './rule-figures.ts';

const ANY = 'any';
const MOST_DIGITS = 2;

type Bank = BankFigures['banks'][number];

const clausesOf = (bank: Bank | undefined): readonly Readonly<{ no: string; n: number }>[] => {
  const counts = new Map<string, number>();
  for (const { clause, n } of bank?.figures ?? []) counts.set(clause, (counts.get(clause) ?? 0) + n);
  return [...counts].map(([no, n]) => ({ no, n }));
};

const toggled = (chosen: readonly string[], no: string): string[] =>
  chosen.includes(no) ? chosen.filter((one) => one !== no) : [...chosen, no];

export type RuleLineProps = Readonly<{
  at: number;
  line: LineInHand;
  figures: BankFigures;
  counted: LineFigures | undefined;
  /** A rule has one line at least. */
  removable: boolean;
  faultAt: (path: string) => string | undefined;
  onChange: (line: LineInHand) => void;
  onRemove: () => void;
}>;

const Counted = ({ line, counted }: Pick<RuleLineProps, 'line' | 'counted'>) => {
  if (line.policyId === '' || !counted) return null;
  const isShort = counted.lacks > 0 || counted.matching === 0;
  return (
    <Box className={isShort ? 'late sm beneath' : 'sm c2 beneath'} role="status">
      {sayLine(Number(line.n) || 0, counted)}
    </Box>
  );
};

const Clauses = ({ at, line, figures, faultAt, onChange }: RuleLineProps) => {
  const bank = figures.banks.find(({ policyId }) => policyId === line.policyId);
  const clauses = clausesOf(bank);
  if (clauses.length < 2) return null;
  return (
    <Box className="blank">
      <Field label="哪些条款（不选就是全部）" fault={faultAt(`rule.${at}.clauses`)}>
        <Choice
          id={`rule-${at}-clauses`}
          label="哪些条款"
          many
          options={clauses.map(({ no, n }) => ({ value: no, name: sayClause(no, n) }))}
          chosen={line.clauses}
          onChoose={(no) => onChange({ ...line, clauses: toggled(line.clauses, no) })}
        />
      </Field>
    </Box>
  );
};

/** The line. */
export const RuleLineFields = (props: RuleLineProps) => {
  const { at, line, figures, counted, removable, faultAt, onChange, onRemove } = props;
  return (
    <Box className="card in rule-line" id={`rule-${at}`}>
      <Box className="row">
        <Words className="b grow">{`第 ${at + 1} 行`}</Words>
        {removable && (
          <WordButton id={`rule-${at}-remove`} label={`去掉第 ${at + 1} 行`} onTap={onRemove}>
            去掉
          </WordButton>
        )}
      </Box>
      <Box className="blank">
        <Field label="从哪份政策" htmlFor={`rule-${at}-policy`} fault={faultAt(`rule.${at}.policyId`)}>
          <PickLine
            id={`rule-${at}-policy`}
            label="从哪份政策"
            value={line.policyId}
            options={figures.banks.map(({ policyId, title, questions }) => ({
              value: policyId,
              name: `${title}（${sayCount(questions, '题')}）`,
            }))}
            hint="选一份政策"
            onPick={(policyId) => onChange({ ...line, policyId, clauses: [] })}
          />
        </Field>
      </Box>
      <Clauses {...props} />
      <Box className="blank">
        <Field label="难度" fault={faultAt(`rule.${at}.difficulty`)}>
          <Choice
            id={`rule-${at}-difficulty`}
            label="难度"
            options={[
              { value: ANY, name: '不限' },
              ...difficulties.map((value) => ({ value, name: difficultyNames[value] })),
            ]}
            chosen={[line.difficulty ?? ANY]}
            onChoose={(picked) => {
              const { difficulty: _, ...rest } = line;
              const difficulty = difficulties.find((one) => one === picked);
              onChange({ ...rest, ...(difficulty && { difficulty }) });
            }}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="抽几道" htmlFor={`rule-${at}-n`} fault={faultAt(`rule.${at}.n`)}>
          <Box className="short-field">
            <TextLine
              id={`rule-${at}-n`}
              value={line.n}
              most={MOST_DIGITS}
              keys="number"
              onType={(n) => onChange({ ...line, n: n.replace(/\D/g, '') })}
            />
          </Box>
        </Field>
        <Counted line={line} counted={counted} />
      </Box>
    </Box>
  );
};
