// The clauses of a document one under the other; the one that is open is written, the others say in a line what they are.
import { duties } from '#shared/outreach/clauses.ts';
import { dutyNames } from '../../../kernel/policy-words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Field, TextArea, TextLine } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { type ClauseInHand, clauseMoved, clauseTaken, clauseWritten, longest } from './policy-form.ts';

const NO_DUTY = 'none';

type WriteProps = Readonly<{
  clause: ClauseInHand;
  at: number;
  faultAt: (path: string) => string | undefined;
  onWrite: (part: Partial<ClauseInHand>) => void;
  onDuty: (duty: ClauseInHand['duty']) => void;
}>;

const DutyField = ({ clause, at, onDuty }: Pick<WriteProps, 'clause' | 'at' | 'onDuty'>) => (
  <Box className="blank">
    <Field label="给儿童主任的职责" htmlFor={`clause-${at}-duty`}>
      <PickLine
        id={`clause-${at}-duty`}
        label="给儿童主任的职责"
        value={clause.duty ?? NO_DUTY}
        options={[
          { value: NO_DUTY, name: '没有' },
          ...duties.map((value) => ({ value, name: dutyNames[value] })),
        ]}
        hint="选一项"
        onPick={(picked) => onDuty(duties.find((duty) => duty === picked))}
      />
    </Field>
  </Box>
);

const Written = ({ clause, at, faultAt, onWrite, onDuty }: WriteProps) => (
  <Box className="opened">
    <Box className="no-and-heading">
      <Box className="no-field">
        <Field label="条号" htmlFor={`clause-${at}-no`} fault={faultAt(`clauses.${at}.no`)}>
          <TextLine
            id={`clause-${at}-no`}
            value={clause.no}
            most={longest.no}
            hint="第十条"
            onType={(no) => onWrite({ no })}
          />
        </Field>
      </Box>
      <Box className="heading-field">
        <Field
          label="标题（可不填）"
          htmlFor={`clause-${at}-heading`}
          fault={faultAt(`clauses.${at}.heading`)}
        >
          <TextLine
            id={`clause-${at}-heading`}
            value={clause.heading}
            most={longest.heading}
            onType={(heading) => onWrite({ heading })}
          />
        </Field>
      </Box>
    </Box>
    <Box className="blank">
      <Field label="条文，一字不改" htmlFor={`clause-${at}-says`} fault={faultAt(`clauses.${at}.says`)}>
        <TextArea
          id={`clause-${at}-says`}
          value={clause.says}
          most={2 * longest.says}
          onType={(says) => onWrite({ says })}
        />
      </Field>
    </Box>
    <Box className="blank">
      <Field label="大白话" htmlFor={`clause-${at}-plainly`} fault={faultAt(`clauses.${at}.plainly`)}>
        <TextArea
          id={`clause-${at}-plainly`}
          value={clause.plainly}
          most={longest.plainly}
          hint="儿童主任照着做要知道什么"
          onType={(plainly) => onWrite({ plainly })}
        />
      </Field>
    </Box>
    <DutyField clause={clause} at={at} onDuty={onDuty} />
  </Box>
);

const firstWords = ({ heading, says }: ClauseInHand): string =>
  heading.trim() || says.trim().slice(0, 40) || '还没有写';

/** What a closed clause lacks, in one word at its end. */
const lackOf = (clause: ClauseInHand): string | undefined => {
  if (clause.no.trim() === '') return '缺条号';
  if (clause.says.trim() === '') return '缺条文';
  if (clause.says.trim().length > longest.says) return '条文太长';
  return clause.plainly.trim() === '' ? '缺大白话' : undefined;
};

export type ClausesProps = Readonly<{
  clauses: readonly ClauseInHand[];
  open: number | undefined;
  faultAt: (path: string) => string | undefined;
  onOpen: (key: number | undefined) => void;
  onChange: (clauses: ClauseInHand[]) => void;
}>;

const isWrongAt = (at: number, faultAt: ClausesProps['faultAt']): boolean =>
  ['no', 'heading', 'says', 'plainly', 'duty'].some(
    (field) => faultAt(`clauses.${at}.${field}`) !== undefined,
  );

const OneClause = ({ clause, at, ...props }: ClausesProps & { clause: ClauseInHand; at: number }) => {
  const { clauses, open, faultAt, onOpen, onChange } = props;
  const { key } = clause;
  const isOpen = open === key;
  const lack = lackOf(clause);
  const wrong = isWrongAt(at, faultAt);
  return (
    <Box className="card clause-card">
      <Box className="clause-head">
        <Tap
          id={`clause-${at}`}
          className="clause-tap"
          open={isOpen}
          onTap={() => onOpen(isOpen ? undefined : key)}
        >
          <Words className="b clause-no">{clause.no.trim() || `第 ${at + 1} 个`}</Words>
          <Words className="grow cut c2">{isOpen ? '' : firstWords(clause)}</Words>
          {!isOpen && lack && <Words className={wrong ? 'late sm nb' : 'c3 sm nb'}>{lack}</Words>}
        </Tap>
        {isOpen && (
          <Box className="clause-acts">
            {at > 0 && (
              <WordButton id={`clause-${at}-up`} onTap={() => onChange(clauseMoved(clauses, key, -1))}>
                上移
              </WordButton>
            )}
            {at < clauses.length - 1 && (
              <WordButton id={`clause-${at}-down`} onTap={() => onChange(clauseMoved(clauses, key, 1))}>
                下移
              </WordButton>
            )}
            <WordButton
              id={`clause-${at}-take`}
              label={`删去${clause.no || '这一条'}`}
              onTap={() => onChange(clauseTaken(clauses, key))}
            >
              删去
            </WordButton>
          </Box>
        )}
      </Box>
      {isOpen && (
        <Written
          clause={clause}
          at={at}
          faultAt={faultAt}
          onWrite={(part) => onChange(clauseWritten(clauses, key, part))}
          onDuty={(duty) => {
            const { duty: _, ...rest } = clause;
            onChange(clauses.map((one) => (one.key === key ? { ...rest, ...(duty && { duty }) } : one)));
          }}
        />
      )}
    </Box>
  );
};

/** The clauses. */
export const ClauseFields = (props: ClausesProps) => (
  <>
    {props.clauses.map((clause, at) => (
      <OneClause key={clause.key} {...props} clause={clause} at={at} />
    ))}
  </>
);
