// What a guardian is asked: a switch for each thing that needs their yes, and the rest explained.
import { useState } from 'react';
import { ConsentState, type Consents as ConsentsAnswer } from '#shared/access/consent.ts';
import { type PurposeWords, purposes } from '#shared/access/purposes.ts';
import { api, clock, newId } from '../../../kernel/phone.ts';
import { accessPaths, childConsents } from '../../../kernel/queries.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Banner, EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { Accepted } from '../parts/accepted.ts';
import { type Word, wordOf } from '../parts/consents.tsx';

const Answer = Accepted(ConsentState);
type Mine = ConsentsAnswer['guardians'][number];
type Trouble = Readonly<{ bold: string; plain: string }>;
type Said = Readonly<{ mine: Mine } | { trouble: Trouble }>;

const NOT_SENT: Trouble = { bold: '没有送到，还是原来的样子', plain: '有网时再点一次。' };

/** Gives or takes back the guardian's word, and answers how it then stands. */
const say = async (childId: string, mine: Mine, purpose: PurposeWords, word: Word): Promise<Said> => {
  const act = word === 'yes' ? 'withdraw' : 'give';
  const data = {
    childId,
    guardianId: mine.guardianId,
    purpose: purpose.purpose,
    ...(act === 'give' && { words: purpose.words }),
  };
  const answer = await api.send(
    act === 'give' ? accessPaths.giveConsent : accessPaths.withdrawConsent,
    { commandId: newId('command'), madeAt: clock.at(), data },
    Answer,
  );
  if (answer.kind === 'ok') return { mine: { ...mine, given: answer.value.state.given } };
  if (answer.kind === 'failed') return { trouble: NOT_SENT };
  const { what, next } = wordsOf(answer.refusal);
  return { trouble: { bold: what, plain: next } };
};

type SwitchProps = Readonly<{ purpose: PurposeWords; word: Word; onTap: () => void }>;

const Switch = ({ purpose, word, onTap }: SwitchProps) => (
  <Tap
    id={`consent-${purpose.purpose}`}
    className="li"
    role="switch"
    chosen={word === 'yes'}
    label={purpose.title}
    onTap={onTap}
  >
    <Box className="grow">
      <Box className="b">{purpose.title}</Box>
      <Box className="sub says">{purpose.says}</Box>
      <Box className={word === 'to_older_words' ? 'late sm' : 'sm b'}>
        {word === 'yes' ? '我同意' : word === 'no' ? '我没有同意' : '说明改过了，要不要同意请再点一次'}
      </Box>
    </Box>
    <Box className={word === 'yes' ? 'switch on' : 'switch'} style={{ marginLeft: 12 }}>
      <Box className="knob" />
    </Box>
  </Tap>
);

const Duties = () => (
  <>
    <Box className="pad">
      <SectionHead title="依法要办，不用您同意的" />
    </Box>
    <Box className="strip">
      {purposes
        .filter(({ basis }) => basis === 'duty')
        .map(({ purpose, title, says }) => (
          <Box key={purpose} className="li">
            <Box className="grow">
              <Box className="b">{title}</Box>
              <Box className="sub says">{says}</Box>
            </Box>
          </Box>
        ))}
    </Box>
  </>
);

/** The switches of one guardian for one child. */
export const OwnConsents = ({ childId, guardianId }: { childId: string; guardianId: string | undefined }) => {
  const reading = useRead(childConsents(childId));
  const [said, setSaid] = useState<Mine>();
  const [trouble, setTrouble] = useState<Trouble>();
  const { answer } = reading;
  if (!answer)
    return (
      <Box className="pad gap">
        <NotRead reading={reading} words="正在取您同意的事" />
      </Box>
    );
  const read = answer.value.guardians.find((one) => one.guardianId === guardianId);
  const mine = said ?? read;
  if (!mine)
    return (
      <Box className="pad gap">
        <EmptyState id="not-named" bold="档案里没有您和这个孩子" plain="请问村里的儿童主任。" />
      </Box>
    );
  const tap = (purpose: PurposeWords) => {
    setTrouble(undefined);
    void say(childId, mine, purpose, wordOf(mine.given, purpose)).then((ended) => {
      if ('mine' in ended) setSaid(ended.mine);
      else setTrouble(ended.trouble);
    });
  };
  return (
    <Box id="own-consents">
      {trouble && (
        <Banner id="consent-trouble" icon="attention" warn bold={trouble.bold} plain={trouble.plain} />
      )}
      <Box className="pad">
        <SectionHead title="要您同意的，随时可以改" />
      </Box>
      <Box className="strip">
        {purposes
          .filter(({ basis }) => basis === 'consent')
          .map((purpose) => (
            <Switch
              key={purpose.purpose}
              purpose={purpose}
              word={wordOf(mine.given, purpose)}
              onTap={() => tap(purpose)}
            />
          ))}
      </Box>
      <Duties />
    </Box>
  );
};
