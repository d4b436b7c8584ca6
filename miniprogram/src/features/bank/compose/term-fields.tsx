// What a paper is for and how it is sat: purpose, audience, drawing, mark, minutes, tries and window.
import { drawings, paperPurposes } from '#shared/outreach/papers.ts';
import { drawingNames, purposeNames } from '../../../kernel/policy-words.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { AudienceField } from '../parts/audience-field.tsx';
import { WindowFields } from '../parts/window-fields.tsx';
import type { PaperInHand } from './paper-form.ts';
import { sayPass } from './paper-words.ts';

export type TermsProps = Readonly<{
  paper: PaperInHand;
  county: string;
  today: string;
  /** How many questions the rule asks. */
  asked: number;
  faultAt: (path: string) => string | undefined;
  onChange: (part: Partial<PaperInHand>) => void;
}>;

const MOST_TITLE = 40;
const MOST_DIGITS = 3;

const MEANS = {
  quiz: '每个人都答，没通过的会提醒。',
  contest: '只在竞赛里答，每人一次，按对几题和快慢排名次。',
  start_of_duty: '新到岗的人通过了才算能上岗。',
} as const satisfies Record<PaperInHand['purpose'], string>;

const DRAWS = {
  same_for_all: '题一样，先后打乱。',
  each_their_own: '从几倍的题里各抽各的，抄不来。',
} as const satisfies Record<PaperInHand['drawing'], string>;

/** What it is and for whom. */
export const AboutFields = ({ paper, county, faultAt, onChange }: TermsProps) => (
  <>
    <Box className="blank">
      <Field label="名称" htmlFor="paper-title" fault={faultAt('title')}>
        <TextLine
          id="paper-title"
          value={paper.title}
          most={MOST_TITLE}
          hint="例如：2026 年儿童主任年度竞答"
          onType={(title) => onChange({ title })}
        />
      </Field>
    </Box>
    <Box className="blank">
      <Field label="用途" fault={faultAt('purpose')}>
        <Choice
          id="paper-purpose"
          label="用途"
          options={paperPurposes.map((value) => ({ value, name: purposeNames[value] }))}
          chosen={[paper.purpose]}
          onChoose={(purpose) => onChange({ purpose })}
        />
        <Box className="beneath sm c2">{MEANS[paper.purpose]}</Box>
      </Field>
    </Box>
    <Box className="blank">
      <AudienceField
        audience={paper.audience}
        county={county}
        fault={faultAt('audience') ?? faultAt('audience.region')}
        onChange={(audience) => onChange({ audience })}
      />
    </Box>
  </>
);

type NumberProps = Readonly<{
  id: string;
  label: string;
  unit: string;
  value: string;
  fault: string | undefined;
  onType: (value: string) => void;
}>;

const NumberField = ({ id, label, unit, value, fault, onType }: NumberProps) => (
  <Box className="number-field">
    <Field label={label} htmlFor={id} fault={fault}>
      <Box className="row">
        <Box className="short-field">
          <TextLine
            id={id}
            value={value}
            most={MOST_DIGITS}
            keys="number"
            onType={(typed) => onType(typed.replace(/\D/g, ''))}
          />
        </Box>
        <Box className="unit c2">{unit}</Box>
      </Box>
    </Field>
  </Box>
);

/** How it is sat, and when. */
export const SittingFields = ({ paper, today, asked, faultAt, onChange }: TermsProps) => (
  <>
    <Box className="blank">
      <Field label="抽法" fault={faultAt('drawing')}>
        <Choice
          id="paper-drawing"
          label="抽法"
          options={drawings.map((value) => ({ value, name: drawingNames[value] }))}
          chosen={[paper.drawing]}
          onChoose={(drawing) => onChange({ drawing })}
        />
        <Box className="beneath sm c2">{DRAWS[paper.drawing]}</Box>
      </Field>
    </Box>
    <Box className="blank numbers">
      <NumberField
        id="paper-pass"
        label="及格线"
        unit="%"
        value={paper.passMark}
        fault={faultAt('passMark')}
        onType={(passMark) => onChange({ passMark })}
      />
      <NumberField
        id="paper-minutes"
        label="限时"
        unit="分钟"
        value={paper.minutes}
        fault={faultAt('minutes')}
        onType={(minutes) => onChange({ minutes })}
      />
      {paper.purpose !== 'contest' && (
        <NumberField
          id="paper-attempts"
          label="最多答"
          unit="次"
          value={paper.attempts}
          fault={faultAt('attempts')}
          onType={(attempts) => onChange({ attempts })}
        />
      )}
    </Box>
    {asked > 0 && Number(paper.passMark) > 0 && (
      <Box className="beneath sm c2">{`${sayPass(asked, Number(paper.passMark))}。`}</Box>
    )}
    <Box className="blank-after">
      <WindowFields
        window={paper}
        today={today}
        names={{ open: '从什么时候开放', close: '到什么时候截止' }}
        openFault={faultAt('openAt')}
        closeFault={faultAt('closeAt')}
        onChange={onChange}
      />
    </Box>
  </>
);
