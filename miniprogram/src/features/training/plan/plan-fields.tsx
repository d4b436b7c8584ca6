// The questions of a session's plan: what and about what, for whom, when and where, and how many for how much.
import { levelOf } from '#shared/kernel/region.ts';
import { addDays } from '#shared/kernel/time.ts';
import { onlyFor } from '#shared/training/contract.ts';
import { clock } from '../../../kernel/phone.ts';
import { roleNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { DateLine, Field, TextLine } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { TimeLine } from '../../../ui/time-field.tsx';
import type { DeskForm } from '../../access/form/use-desk-form.ts';
import { AskOne, AskText } from '../../registry/forms/asks.tsx';
import { onlyForNames, sayHours } from '../parts/training-words.ts';
import { audiencesOf, creditOf, creditsFor, lengthOf, type PlanFields, seatsFor } from './plan-form.ts';
import { TopicsField } from './topics-field.tsx';

const MOST_TITLE = 40;
const MOST_PLACE = 60;
const MOST_SEATS_TYPED = 3;
const A_YEAR = 366;

const audienceRoles = ['director', 'supervisor'] as const;

type FieldsProps = Readonly<{ form: DeskForm<PlanFields>; region: string }>;

const What = ({ form: { fields, change, faultOf }, region }: FieldsProps) => (
  <Box className="group">
    <Box className="group-head b">什么培训</Box>
    <AskText
      id="plan-title"
      label="名称"
      value={fields.title}
      most={MOST_TITLE}
      hint="村（居）儿童主任年度培训"
      fault={faultOf('title')}
      onType={(title) => change({ title })}
    />
    <Box className="blk">
      <TopicsField
        region={region}
        topics={fields.topics}
        fault={faultOf('topics')}
        onChange={(topics) => change({ topics })}
      />
    </Box>
  </Box>
);

const Whom = ({ form: { fields, change, faultOf }, region }: FieldsProps) => {
  const mean = (part: Partial<Pick<PlanFields, 'role' | 'audience'>>): void => {
    const next = { role: fields.role, audience: fields.audience, ...part };
    change({ ...part, capacity: String(seatsFor(next.role, next.audience)) });
  };
  return (
    <Box className="group">
      <Box className="group-head b">请谁来</Box>
      {levelOf(region) === 'county' && (
        <AskOne
          id="plan-role"
          label="身份"
          names={roleNames}
          codes={audienceRoles}
          chosen={fields.role}
          onChoose={(role) => role && mean({ role })}
        />
      )}
      <Box className="blk">
        <Field label="哪里的" htmlFor="plan-audience" fault={faultOf('audience')}>
          <PickLine
            id="plan-audience"
            label="哪里的"
            value={fields.audience}
            options={audiencesOf(region)}
            hint="选一个地方"
            onPick={(audience) => mean({ audience })}
          />
        </Field>
      </Box>
      <AskOne
        id="plan-only"
        label="其中"
        names={onlyForNames}
        codes={onlyFor}
        chosen={fields.onlyFor}
        fault={faultOf('onlyFor')}
        onChoose={(only) => only && change({ onlyFor: only })}
      />
    </Box>
  );
};

const When = ({ form: { fields, change, faultOf } }: FieldsProps) => {
  const today = clock.today();
  const last = addDays(today, A_YEAR);
  const { fromOn, untilOn } = fields;
  return (
    <Box className="group">
      <Box className="group-head b">什么时候，在哪里</Box>
      <Box className="blk">
        <Field label="开始" htmlFor="plan-from-on" fault={faultOf('fromOn') ?? faultOf('fromTime')}>
          <Box className="day-and-time">
            <DateLine
              id="plan-from-on"
              label="开始的日期"
              value={fromOn}
              from={today}
              to={last}
              onPick={(on) =>
                change({ fromOn: on, ...((untilOn === fromOn || untilOn < on) && { untilOn: on }) })
              }
            />
            <TimeLine
              id="plan-from-time"
              label="开始的时间"
              value={fields.fromTime}
              onPick={(fromTime) => change({ fromTime })}
            />
          </Box>
        </Field>
      </Box>
      <Box className="blk">
        <Field label="结束" htmlFor="plan-until-on" fault={faultOf('untilOn') ?? faultOf('untilTime')}>
          <Box className="day-and-time">
            <DateLine
              id="plan-until-on"
              label="结束的日期"
              value={untilOn}
              from={fromOn}
              to={last}
              onPick={(on) => change({ untilOn: on })}
            />
            <TimeLine
              id="plan-until-time"
              label="结束的时间"
              value={fields.untilTime}
              onPick={(untilTime) => change({ untilTime })}
            />
          </Box>
        </Field>
      </Box>
      <AskText
        id="plan-place"
        label="地点"
        value={fields.place}
        most={MOST_PLACE}
        hint="写到哪一层、哪一间"
        fault={faultOf('place')}
        onType={(place) => change({ place })}
      />
    </Box>
  );
};

const HowMany = ({ form: { fields, change, faultOf } }: FieldsProps) => {
  const credit = creditOf(fields);
  return (
    <Box className="group">
      <Box className="group-head b">名额和学时</Box>
      <Box className="blk">
        <Field label="名额（人）" htmlFor="plan-capacity" fault={faultOf('capacity')}>
          <TextLine
            id="plan-capacity"
            keys="number"
            value={fields.capacity}
            most={MOST_SEATS_TYPED}
            hint="最多能来多少人"
            onType={(capacity) => change({ capacity: capacity.trim() })}
          />
        </Field>
      </Box>
      <Box className="blk">
        <Field label="记多少学时" htmlFor="plan-minutes" fault={faultOf('minutes')}>
          <PickLine
            id="plan-minutes"
            label="记多少学时"
            value={credit === undefined ? '' : String(credit)}
            options={creditsFor(lengthOf(fields)).map((minutes) => ({
              value: String(minutes),
              name: sayHours(minutes),
            }))}
            hint="先填好时间"
            onPick={(minutes) => change({ minutes: Number(minutes) })}
          />
          <Box className="cap gap">60 分钟是 1 学时，不能比上课的时间长。签到和签退都有才记。</Box>
        </Field>
      </Box>
    </Box>
  );
};

/** All of them. */
export const PlanQuestions = (props: FieldsProps) => (
  <>
    <What {...props} />
    <Whom {...props} />
    <When {...props} />
    <HowMany {...props} />
  </>
);
