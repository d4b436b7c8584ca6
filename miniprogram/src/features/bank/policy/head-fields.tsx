// What a document is called, who issued it, from when it holds, and what it means in a few sentences.
import { addDays } from '#shared/kernel/time.ts';
import { policyKinds } from '#shared/outreach/policies.ts';
import { policyKindNames } from '../../../kernel/policy-words.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DateLine, Field, TextArea, TextLine } from '../../../ui/field.tsx';
import { longest, type PolicyInHand } from './policy-form.ts';

const EARLIEST = '1990-01-01';
const YEARS_AHEAD = 2 * 366;

export type HeadProps = Readonly<{
  form: PolicyInHand;
  /** A new version keeps the document's name and issuer. */
  isRevision: boolean;
  /** A new version holds later than this day. */
  after: string | undefined;
  today: string;
  faultAt: (path: string) => string | undefined;
  onChange: (part: Partial<PolicyInHand>) => void;
}>;

const NameFields = ({ form, faultAt, onChange }: HeadProps) => (
  <>
    <Box className="blank">
      <Field label="名称" htmlFor="policy-title" fault={faultAt('title')}>
        <TextLine
          id="policy-title"
          value={form.title}
          most={longest.title}
          hint="照文件写全称，不用书名号"
          onType={(title) => onChange({ title })}
        />
      </Field>
    </Box>
    <Box className="blank">
      <Field label="哪一级的" fault={faultAt('kind')}>
        <Choice
          id="policy-kind"
          label="哪一级的"
          options={policyKinds.map((value) => ({ value, name: policyKindNames[value] }))}
          chosen={form.kind === undefined ? [] : [form.kind]}
          onChoose={(kind) => onChange({ kind })}
        />
      </Field>
    </Box>
    <Box className="blank">
      <Field label="发文机关" htmlFor="policy-issuer" fault={faultAt('issuer')}>
        <TextLine
          id="policy-issuer"
          value={form.issuer}
          most={longest.issuer}
          hint="例如：国务院"
          onType={(issuer) => onChange({ issuer })}
        />
      </Field>
    </Box>
    <Box className="blank">
      <Field label="文号（可不填）" htmlFor="policy-number" fault={faultAt('number')}>
        <TextLine
          id="policy-number"
          value={form.number}
          most={longest.number}
          hint="例如：国发〔2016〕13号"
          onType={(number) => onChange({ number })}
        />
      </Field>
    </Box>
  </>
);

/** The fields. */
export const HeadFields = (props: HeadProps) => {
  const { form, isRevision, after, today, faultAt, onChange } = props;
  return (
    <>
      {!isRevision && <NameFields {...props} />}
      {isRevision && (
        <Box className="blank">
          <Field label="这一版改了什么" htmlFor="policy-note" fault={faultAt('note')}>
            <TextArea
              id="policy-note"
              value={form.note}
              most={longest.note}
              hint="一两句话，儿童主任会看到"
              onType={(note) => onChange({ note })}
            />
          </Field>
        </Box>
      )}
      <Box className="blank">
        <Field label="从哪天起施行" htmlFor="policy-effective" fault={faultAt('effectiveOn')}>
          <DateLine
            id="policy-effective"
            label="从哪天起施行"
            value={form.effectiveOn}
            from={after === undefined ? EARLIEST : addDays(after, 1)}
            to={addDays(today, YEARS_AHEAD)}
            onPick={(effectiveOn) => onChange({ effectiveOn })}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="大意" htmlFor="policy-summary" fault={faultAt('summary')}>
          <TextArea
            id="policy-summary"
            value={form.summary}
            most={longest.summary}
            hint="几句大白话：它管什么事，儿童主任要做什么"
            onType={(summary) => onChange({ summary })}
          />
        </Field>
      </Box>
    </>
  );
};
