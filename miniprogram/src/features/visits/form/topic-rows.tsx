// Eight topics as last time left them; only what has changed is touched.
import { useState } from 'react';
import { type Findings, findingsByTopic, type Topic, topics } from '#shared/visits/findings.ts';
import { findingNames, topicNames } from '../../../kernel/words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tap } from '../../../ui/tap.tsx';

export type TopicRowsProps = Readonly<{
  findings: Findings;
  from: Findings;
  /** False for a child never visited: then nothing is 没变. */
  hasLast: boolean;
  /** True when the starting point is the same visit as first written. */
  correcting: boolean;
  onChange: (findings: Findings) => void;
}>;

/** The topics; one is open at a time. */
export const TopicRows = ({ findings, from, hasLast, correcting, onChange }: TopicRowsProps) => {
  const [open, setOpen] = useState<Topic>();
  return (
    <Box id="topics" className="topics">
      {topics.map((topic) => (
        <TopicRow
          key={topic}
          topic={topic}
          findings={findings}
          from={from}
          hasLast={hasLast}
          correcting={correcting}
          open={open === topic}
          onToggle={() => setOpen(open === topic ? undefined : topic)}
          onChange={onChange}
        />
      ))}
    </Box>
  );
};

type TopicRowProps = TopicRowsProps & Readonly<{ topic: Topic; open: boolean; onToggle: () => void }>;

type Basis = Pick<TopicRowsProps, 'hasLast' | 'correcting'>;

const startWord = ({ hasLast, correcting }: Basis): string =>
  correcting ? '原来' : hasLast ? '上次' : '先填';

const stateWord = ({ hasLast, correcting }: Basis, changed: boolean): string => {
  if (changed) return correcting ? '改了' : '有变';
  if (correcting) return '';
  return hasLast ? '没变' : '平常';
};

const TopicHead = ({ topic, findings, from, open, onToggle, ...basis }: Omit<TopicRowProps, 'onChange'>) => {
  const changed = findings[topic] !== from[topic];
  const shown = open ? `${startWord(basis)}：${findingNames[from[topic]]}` : findingNames[findings[topic]];
  return (
    <Tap id={`topic-${topic}`} className="topic-head" open={open} onTap={onToggle}>
      <Words className="k">{topicNames[topic]}</Words>
      <Words className={changed && !open ? 'grow cut b' : 'grow cut c2'}>{shown}</Words>
      <Words className={changed ? 'same changed' : 'same'}>{stateWord(basis, changed)}</Words>
      <Icon name={open ? 'shut' : 'open'} size="xs" tone="third" />
    </Tap>
  );
};

const TopicRow = ({ onChange, ...row }: TopicRowProps) => {
  const { topic, findings, open } = row;
  return (
    <Box className={open ? 'topic open' : 'topic'}>
      <TopicHead {...row} />
      {open && (
        <Box className="topic-body">
          <Choice
            id={`finding-${topic}`}
            label={topicNames[topic]}
            options={findingsByTopic[topic].map((value) => ({ value, name: findingNames[value] }))}
            chosen={[findings[topic]]}
            onChoose={(value) => onChange({ ...findings, [topic]: value })}
          />
        </Box>
      )}
    </Box>
  );
};
