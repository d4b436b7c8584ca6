// The fields of a visit, the same whether it is recorded, mended or corrected.
import { nextSteps, presences } from '#shared/visits/contract.ts';
import type { Findings } from '#shared/visits/findings.ts';
import { nextStepNames, presenceNames } from '../../../kernel/words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { DateAndKind } from './date-and-kind.tsx';
import { TopicRows } from './topic-rows.tsx';
import type { VisitForm } from './visit-form.ts';

const MOST_NOTE = 500;

/** A field's name and what is wrong with it; `said` where the page says so already. */
export type Fault = Readonly<{ field: string; words: string; said?: boolean }>;

export type VisitFieldsProps = Readonly<{
  name: string;
  form: VisitForm;
  from: Findings;
  hasLast: boolean;
  openedOn: string;
  today: string;
  fault: Fault | undefined;
  /** True when a visit already recorded is being changed. */
  correcting?: boolean;
  /** True when the form came back from an earlier sitting. */
  resumed: boolean;
  onChange: (fields: Partial<VisitForm>) => void;
}>;

const toggled = <Value,>(chosen: readonly Value[], value: Value): Value[] =>
  chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];

/** The whole form but its dock. */
export const VisitFields = ({
  name,
  form,
  from,
  hasLast,
  openedOn,
  today,
  fault,
  resumed,
  correcting = false,
  onChange,
}: VisitFieldsProps) => {
  const faultOf = (field: string) => (fault?.field === field ? fault.words : undefined);
  return (
    <Box>
      <DateAndKind
        name={name}
        form={form}
        openedOn={openedOn}
        today={today}
        fault={faultOf('visitedOn')}
        onChange={onChange}
      />
      <Box className="seen">
        <Words className="k">见到</Words>
        <Box className="grow">
          <Choice
            id="presence"
            label="见到了谁"
            many
            options={presences.map((value) => ({ value, name: presenceNames[value] }))}
            chosen={form.presence}
            onChoose={(one) =>
              onChange({ presence: presences.filter((any) => toggled(form.presence, one).includes(any)) })
            }
          />
          {faultOf('presence') && (
            <Box className="fault" role="alert">
              {faultOf('presence')}
            </Box>
          )}
        </Box>
      </Box>
      <Box className="hint cap">
        {resumed
          ? '接着上次没写完的，'
          : correcting
            ? '这是原来记的，'
            : hasLast
              ? '已填上次的情况，'
              : '第一次走访，先按平常情况填好，'}
        <Words className="b c2">
          {correcting ? '只改记错的' : hasLast ? '只点有变化的' : '请逐项看一看'}
        </Words>
      </Box>
      <TopicRows
        findings={form.findings}
        from={from}
        hasLast={hasLast}
        correcting={correcting}
        onChange={(findings) => onChange({ findings })}
      />
      {faultOf('findings') && <Box className="blk fault">{faultOf('findings')}</Box>}
      <Box className="blk">
        <Field label="下一步" fault={faultOf('nextStep')}>
          <Choice
            id="next-step"
            label="下一步"
            options={nextSteps.map((value) => ({ value, name: nextStepNames[value] }))}
            chosen={form.nextStep ? [form.nextStep] : []}
            onChoose={(nextStep) => onChange({ nextStep })}
          />
        </Field>
      </Box>
      <Box className="blk">
        <Field label="补充（可不填）" htmlFor="visit-note" fault={faultOf('note')}>
          <TextArea
            id="visit-note"
            value={form.note}
            most={MOST_NOTE}
            hint="看到听到的，写给下次来的人"
            onType={(note) => onChange({ note })}
          />
        </Field>
      </Box>
    </Box>
  );
};
