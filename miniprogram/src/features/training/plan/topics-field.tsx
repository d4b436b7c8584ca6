// What a session is about is picked clause by clause from the documents that hold.
import { useState } from 'react';
import { countyOf } from '#shared/kernel/region.ts';
import { type ClauseRef, isSameClause } from '#shared/outreach/clauses.ts';
import { countyPolicies, onePolicy } from '../../../kernel/outreach-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box } from '../../../ui/box.tsx';
import { Button, WordButton } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { byDocument } from '../parts/topic-words.ts';

const MOST_TOPICS = 20;

type TopicsProps = Readonly<{
  region: string;
  topics: readonly ClauseRef[];
  fault: string | undefined;
  onChange: (topics: ClauseRef[]) => void;
}>;

type PickedProps = Pick<TopicsProps, 'topics' | 'onChange'>;

const toggled = (topics: readonly ClauseRef[], ref: ClauseRef): ClauseRef[] =>
  topics.some((one) => isSameClause(one, ref))
    ? topics.filter((one) => !isSameClause(one, ref))
    : [...topics, ref].slice(0, MOST_TOPICS);

const Clauses = ({ policyId, topics, onChange }: PickedProps & { policyId: string }) => {
  const reading = useRead(onePolicy(policyId));
  const clauses = reading.answer?.value.shown.clauses;
  if (!clauses) return <NotRead reading={reading} words="正在取条款" />;
  return (
    <Box className="topic-clauses" role="group" label="条款">
      {clauses.map(({ no, plainly }) => {
        const ref = { policyId, no };
        const isOn = topics.some((one) => isSameClause(one, ref));
        return (
          <Box key={no} className="duty-row">
            <Tap
              id={`clause-${no}`}
              className="duty-tap"
              role="checkbox"
              chosen={isOn}
              onTap={() => onChange(toggled(topics, ref))}
            >
              <Box className={isOn ? 'tick on' : 'tick'}>
                {isOn && <Icon name="tick" tone="white" size="xs" heavy />}
              </Box>
              <Box className="grow">
                <Box className="b">{no}</Box>
                <Box className="sm c2">{plainly}</Box>
              </Box>
            </Tap>
          </Box>
        );
      })}
    </Box>
  );
};

const TopicSheet = ({
  region,
  onClose,
  ...picked
}: PickedProps & { region: string; onClose: () => void }) => {
  const reading = useRead(countyPolicies(countyOf(region)));
  const [policyId, setPolicyId] = useState<string>();
  const policies = reading.answer?.value.policies.filter(({ holds }) => holds !== 'no_more');
  return (
    <Sheet id="topic-sheet" title="讲哪些条款" onClose={onClose} closeWord="选好了">
      {policies ? (
        <PickLine
          id="topic-policy"
          label="政策"
          value={policyId ?? ''}
          options={policies.map((policy) => ({ value: policy.policyId, name: policy.title }))}
          hint={policies.length === 0 ? '还没有发布政策' : '先选一份政策'}
          onPick={setPolicyId}
        />
      ) : (
        <NotRead reading={reading} words="正在取政策" />
      )}
      {policyId !== undefined && <Clauses key={policyId} policyId={policyId} {...picked} />}
    </Sheet>
  );
};

const Picked = ({ region, topics, onChange }: Omit<TopicsProps, 'fault'>) => {
  const policies = useRead(countyPolicies(countyOf(region))).answer?.value.policies ?? [];
  return (
    <>
      {byDocument(topics).map(({ policyId, clauses }) => {
        const title = policies.find((policy) => policy.policyId === policyId)?.title ?? '政策';
        return (
          <Box key={policyId} className="topic-picked">
            <Box className="grow">
              <Box className="sm b">{`《${title}》`}</Box>
              <Box className="sm c2">{clauses.join('、')}</Box>
            </Box>
            <WordButton
              id={`drop-${policyId}`}
              label={`不讲《${title}》`}
              onTap={() => onChange(topics.filter((one) => one.policyId !== policyId))}
            >
              去掉
            </WordButton>
          </Box>
        );
      })}
    </>
  );
};

/** The picked clauses, and the way to pick more. */
export const TopicsField = ({ fault, ...field }: TopicsProps) => {
  const [isOpen, setOpen] = useState(false);
  const { region, topics, onChange } = field;
  return (
    <Field label="讲什么（可不选）" fault={fault}>
      {topics.length > 0 && <Picked {...field} />}
      <Button id="pick-topics" kind="plain" small onTap={() => setOpen(true)}>
        {topics.length === 0 ? '从政策里选' : '再选'}
      </Button>
      {isOpen && (
        <TopicSheet region={region} topics={topics} onChange={onChange} onClose={() => setOpen(false)} />
      )}
    </Field>
  );
};
