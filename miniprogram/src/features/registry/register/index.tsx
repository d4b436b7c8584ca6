// A child is registered step by step, also without a network; what is half filled in is there again next time.
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { RegisterChild, RegisterGuardian } from '#shared/registry/contract.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { childOf, type OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { clock, kept, newId, outbox } from '../../../kernel/phone.ts';
import { registryPaths, villageGuardians } from '../../../kernel/queries.ts';
import { sayDate } from '../../../kernel/say.ts';
import { type InHand, useDraft } from '../../../kernel/use-draft.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Page } from '../../../ui/page.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { StepList } from '../../../ui/step-list.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { faultOf, RefusedNote } from '../../visits/form/refused-note.tsx';
import { savedWords } from '../../visits/form/save-visit.ts';
import type { Fault } from '../forms/check.ts';
import { FormDock } from '../forms/form-dock.tsx';
import {
  finishRegister,
  formOf,
  type Known,
  RegisterForm,
  type Step,
  startRegister,
  stepFault,
  stepNames,
  stepOf,
  steps,
} from './register-form.ts';
import { saveRegistration } from './save-register.ts';
import { StepFields } from './step-fields.tsx';
import { lookForFile, type Taken, TakenNote } from './taken.tsx';

const knownIn =
  (village: string): Known =>
  (guardianId) => {
    const line = kept
      .find(villageGuardians(village))
      ?.value.guardians.find((one) => one.guardianId === guardianId);
    const path = registryPaths.guardian(guardianId, 'register');
    const mine = outbox.entries.get().find((entry) => entry.path === path);
    const fresh = RegisterGuardian.safeParse(mine?.data);
    return line ?? (fresh.success ? fresh.data : undefined);
  };

const startWith = (village: string, mending: OutboxEntry | undefined): RegisterForm => {
  const data = RegisterChild.safeParse(mending?.data);
  return mending && data.success
    ? formOf(childOf(mending) ?? newId('child'), data.data, knownIn(village), mending.refusal?.field)
    : startRegister(newId('child'), clock.today());
};

const Resumed = ({ onFresh }: { onFresh: () => void }) => (
  <Box className="pad row" id="resumed">
    <Box className="cap grow">接着上次没写完的</Box>
    <WordButton id="start-over" onTap={onFresh}>
      从头来
    </WordButton>
  </Box>
);

type FormProps = Readonly<{
  village: string;
  mending: OutboxEntry | undefined;
  hand: InHand<RegisterForm>;
  onFresh: () => void;
}>;

const Form = ({ village, mending, hand, onFresh }: FormProps) => {
  const { form, change, drop, resumed } = hand;
  const wide = useWide();
  const today = clock.today();
  const [fault, setFault] = useState<Fault | undefined>(() => faultOf(mending));
  const [taken, setTaken] = useState<Taken>();
  const idNumber = form.child.hasNone ? '' : form.child.idNumber;
  const wasTaken = mending?.refusal?.refused === 'id_number_taken';
  useEffect(() => {
    if (wasTaken && idNumber !== '') void lookForFile(idNumber).then(setTaken);
  }, [wasTaken, idNumber]);
  const at = steps.indexOf(form.step);
  const go = (step: Step) => {
    setFault(undefined);
    change({ step });
  };
  const onward = () => go(steps[at + 1] ?? 'review');
  const next = async () => {
    const found = stepFault(form, form.step, village, today);
    if (found) return setFault(found);
    const file = form.step === 'child' && idNumber !== '' ? await lookForFile(idNumber) : undefined;
    setTaken(file);
    if (!file) onward();
  };
  const save = () => {
    const finished = finishRegister(form, village, today);
    if (!('child' in finished)) {
      change({ step: stepOf(finished.field) });
      return setFault(finished);
    }
    const kept = saveRegistration(form.childId, finished, mending?.commandId);
    if (kept !== 'kept') return setFault({ field: 'save', words: savedWords[kept] });
    drop();
    sayBriefly(savedWords.kept);
    goBack();
  };
  const isLast = form.step === 'review';
  const follows = `保存后：${sayDate(form.openedOn, today)}建档，归${spokenName(village)}，列入走访名单。`;
  const dock = (
    <FormDock
      word={isLast ? '建档' : '下一步'}
      fault={fault}
      {...(isLast && { follows })}
      {...(at > 0 && { aside: { word: '上一步', onTap: () => go(steps[at - 1] ?? 'child') } })}
      onSave={isLast ? save : () => void next()}
    />
  );
  return (
    <Page
      id="register"
      title="建档"
      flush={!wide}
      full
      banner={
        taken ? (
          <TakenNote taken={taken} name={form.child.name} village={village} onAsked={drop} />
        ) : mending ? (
          <RefusedNote entry={mending} />
        ) : (
          <OutboxBanner />
        )
      }
      dock={wide ? undefined : dock}
    >
      <Columns beside={wide ? <StepList steps={steps} names={stepNames} at={form.step} onGo={go} /> : null}>
        <Progress at={at + 1} of={steps.length} name={stepNames[form.step]} />
        {resumed && at === 0 && <Resumed onFresh={onFresh} />}
        <StepFields
          village={village}
          form={form}
          fault={fault}
          onChange={(fields) => {
            setFault(undefined);
            setTaken(undefined);
            change(fields);
          }}
        />
        {wide && <Box className="inline-dock">{dock}</Box>}
      </Columns>
    </Page>
  );
};

const Register = ({ village, mending }: { village: string; mending: OutboxEntry | undefined }) => {
  const name = mending ? `mend/${mending.commandId}` : `register/${village}`;
  const [round, setRound] = useState(0);
  return (
    <Round key={round} name={name} village={village} mending={mending} onFresh={() => setRound(round + 1)} />
  );
};

type RoundProps = Readonly<{
  name: string;
  village: string;
  mending: OutboxEntry | undefined;
  onFresh: () => void;
}>;

const Round = ({ name, village, mending, onFresh }: RoundProps) => {
  const hand = useDraft(name, RegisterForm, () => startWith(village, mending));
  return (
    <Form
      village={village}
      mending={mending}
      hand={hand}
      onFresh={() => {
        hand.drop();
        onFresh();
      }}
    />
  );
};

export default function RegisterPage() {
  const { village = '', entry } = useRouter().params;
  const [mending] = useState(() =>
    outbox.entries.get().find(({ commandId, status }) => commandId === entry && status === 'refused'),
  );
  return <Gate>{() => <Register key={village} village={village} mending={mending} />}</Gate>;
}
