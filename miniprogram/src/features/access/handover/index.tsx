// A village is handed over: before it is saved the page says what moves and what stays.
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { addDays } from '#shared/kernel/time.ts';
import { spokenName, villagesOf } from '#shared/registry/regions.ts';
import { clock } from '../../../kernel/phone.ts';
import { villageChildren } from '../../../kernel/queries.ts';
import { sayDate } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { goBack } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Banner, EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateLine, Field, TextLine } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card } from '../../../ui/rows.tsx';
import { dutiesOn, sayDuties } from '../people/people-words.ts';
import { type PeopleHere, usePeople } from '../people/use-people.ts';
import { directorsOf, type Planned, sayMoves, sayStays } from './handover-words.ts';
import { NEWCOMER } from './missing.ts';
import { type HandoverForm, useHandover } from './use-handover.ts';

const A_YEAR = 366;

type Filling = Readonly<{ here: PeopleHere; filling: HandoverForm; town: string }>;

const Asked = ({ here, filling: { form }, town }: Filling) => {
  const { fields, change, faultOf } = form;
  const today = clock.today();
  const formers = directorsOf(here.people, fields.village, today);
  const served = villagesOf(town).filter((village) => directorsOf(here.people, village, today).length > 0);
  const nexts = here.people.filter(({ personId }) => personId !== fields.former);
  return (
    <Card padded>
      <Box className="blank">
        <Field label="哪个村" htmlFor="handover-village" fault={faultOf('village')}>
          <PickLine
            id="handover-village"
            label="哪个村"
            value={fields.village}
            options={served.map((value) => ({ value, name: spokenName(value) }))}
            hint="选一个村"
            onPick={(village) => change({ village, former: '' })}
          />
        </Field>
      </Box>
      {formers.length > 1 && (
        <Box className="blank">
          <Field label="谁交出" htmlFor="handover-former" fault={faultOf('former')}>
            <PickLine
              id="handover-former"
              label="谁交出"
              value={fields.former}
              options={formers.map(({ personId, name }) => ({ value: personId, name }))}
              hint="选一个人"
              onPick={(former) => change({ former })}
            />
          </Field>
        </Box>
      )}
      <Box className="blank">
        <Field label="谁接手" htmlFor="handover-next" fault={faultOf('next')}>
          <PickLine
            id="handover-next"
            label="谁接手"
            value={fields.next}
            options={[
              { value: NEWCOMER, name: '登记一位新人' },
              ...nexts.map((line) => ({
                value: line.personId,
                name: `${line.name}（${sayDuties(line, today)}）`,
              })),
            ]}
            hint="选一个人"
            onPick={(next) => change({ next })}
          />
        </Field>
      </Box>
      {fields.next === NEWCOMER && (
        <>
          <Box className="blank">
            <Field label="新人的姓名" htmlFor="handover-name" fault={faultOf('name')}>
              <TextLine
                id="handover-name"
                value={fields.name}
                most={20}
                onType={(name) => change({ name })}
              />
            </Field>
          </Box>
          <Box className="blank">
            <Field label="新人的手机号" htmlFor="handover-phone" fault={faultOf('phone')}>
              <TextLine
                id="handover-phone"
                value={fields.phone}
                most={11}
                keys="number"
                hint="登录时用它核对"
                onType={(phone) => change({ phone: phone.replace(/\D/g, '') })}
              />
            </Field>
          </Box>
        </>
      )}
      <Box className="blank">
        <Field label="从哪天起" htmlFor="handover-on" fault={faultOf('on')}>
          <DateLine
            id="handover-on"
            label="从哪天起"
            value={fields.on}
            from={today}
            to={addDays(today, A_YEAR)}
            onPick={(on) => change({ on })}
          />
        </Field>
      </Box>
    </Card>
  );
};

const Will = ({ title, says }: { title: string; says: readonly string[] }) => (
  <Box className="para">
    <Box as="h2" className="para-title">
      {title}
    </Box>
    {says.map((one) => (
      <Box key={one} className="will">
        {one}
      </Box>
    ))}
  </Box>
);

/** What saving will do, once it is clear from whom to whom. */
const usePlan = ({ here, filling: { form } }: Filling): Planned | undefined => {
  const { fields } = form;
  const today = clock.today();
  const reading = useRead(fields.village === '' ? undefined : villageChildren(fields.village));
  const former = here.people.find(({ personId }) => personId === fields.former);
  const known = here.people.find(({ personId }) => personId === fields.next);
  if (!former || fields.next === '') return undefined;
  return {
    villageName: spokenName(fields.village),
    former: former.name,
    next: known?.name ?? (fields.name.trim() || '新人'),
    on: fields.on,
    today,
    children: reading.answer?.value.children,
    alsoAt: known
      ? dutiesOn(known, today)
          .filter((duty) => duty.role === 'director' && duty.region !== fields.village)
          .map((duty) => duty.regionName)
      : [],
  };
};

const Filled = (props: Filling) => {
  const { here, filling } = props;
  const { fields, change, trouble } = filling.form;
  const plan = usePlan(props);
  const [only, another] = directorsOf(here.people, fields.village, clock.today());
  useEffect(() => {
    if (fields.former === '' && only && !another) change({ former: only.personId });
  });
  return (
    <>
      <Box className="lead">
        <Box as="h1" className="say">
          {plan ? `${plan.villageName}交给${plan.next}` : '交接一个村'}
        </Box>
        <Box className="sm c2">
          {only && !another ? `现在由${only.name}负责。` : ''}
          换人负责，孩子和到期的走访一起转过去。
        </Box>
      </Box>
      {trouble && (
        <Box style={{ paddingBottom: 12 }}>
          <Banner
            id="handover-trouble"
            icon="attention"
            warn
            boxed
            bold={trouble.bold}
            plain={trouble.plain}
          />
        </Box>
      )}
      <Asked {...props} />
      {plan && (
        <Box id="handover-plan">
          <Will title="会转过去的" says={sayMoves(plan)} />
          <Will title="不动的" says={sayStays(plan)} />
        </Box>
      )}
    </>
  );
};

const Handed = ({ says }: { says: string }) => (
  <EmptyState
    id="handed-over"
    bold={says}
    plain="名单过一会儿就是新的样子。新的儿童主任登录后马上能看到孩子。"
    action={{ word: '回名单', onTap: goBack }}
  />
);

const HandoverOf = ({ town, village }: { town: string; village: string | undefined }) => {
  const here = usePeople(town);
  const [handed, setHanded] = useState<string>();
  const filling: HandoverForm = useHandover(town, village, () => {
    const { fields } = filling.form;
    const today = clock.today();
    const from = fields.on <= today ? '今天起' : `${sayDate(fields.on, today)}\u00a0起`;
    setHanded(`${spokenName(fields.village)}交接好了，${from}换人负责`);
    here.reading.again();
  });
  const { answer } = here.reading;
  return (
    <Page
      id="handover"
      within="people"
      title="交接"
      banner={<OutboxBanner reading={here.reading} />}
      {...(answer &&
        handed === undefined && {
          dock: (
            <Button id="handover-do" onTap={filling.save}>
              {filling.form.busy ? '正在送出' : '办理交接'}
            </Button>
          ),
        })}
    >
      {!answer && <NotRead reading={here.reading} words="正在取名单" />}
      {handed !== undefined && <Handed says={handed} />}
      {answer && handed === undefined && <Filled here={here} filling={filling} town={town} />}
    </Page>
  );
};

export default function HandoverPage() {
  const { town = '', village } = useRouter().params;
  return <Gate>{() => <HandoverOf town={town} village={village} />}</Gate>;
}
