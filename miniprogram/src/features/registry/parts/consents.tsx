// What a child's details are used for: by law, or with a guardian's yes, and who said it.
import type { Consents as ConsentsAnswer } from '#shared/access/consent.ts';
import { type PurposeWords, purposes } from '#shared/access/purposes.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { clock } from '../../../kernel/phone.ts';
import { childConsents } from '../../../kernel/queries.ts';
import { sayDate } from '../../../kernel/say.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { SectionHead } from '../../../ui/rows.tsx';

/** What one guardian said to the words in force, or to older ones. */
export type Word = 'yes' | 'to_older_words' | 'no';

/** How a guardian stands to a purpose. */
export const wordOf = (
  given: ConsentsAnswer['guardians'][number]['given'],
  { purpose, words }: PurposeWords,
): Word => {
  const said = given.filter((one) => one.purpose === purpose);
  if (said.length === 0) return 'no';
  return said.some((one) => one.words === words) ? 'yes' : 'to_older_words';
};

const sayWord = (guardian: ConsentsAnswer['guardians'][number], purpose: PurposeWords): string => {
  const word = wordOf(guardian.given, purpose);
  if (word === 'no') return `${guardian.name}没有同意`;
  if (word === 'to_older_words') return `${guardian.name}同意的是旧的说明，要再问一次`;
  const at = guardian.given.find((one) => one.purpose === purpose.purpose)?.at ?? '';
  return `${guardian.name} ${sayDate(countyDate(at), clock.today())}同意`;
};

const Purpose = ({
  purpose,
  guardians,
}: {
  purpose: PurposeWords;
  guardians: ConsentsAnswer['guardians'];
}) => (
  <Box className="li" id={`purpose-${purpose.purpose}`}>
    <Box className="grow">
      <Box className="row">
        <Box className="b grow">{purpose.title}</Box>
        <Chip tone={purpose.basis === 'duty' ? 'plain' : 'act'}>
          {purpose.basis === 'duty' ? '依法' : '要同意'}
        </Chip>
      </Box>
      <Box className="sub says">{purpose.says}</Box>
      {guardians.length > 0 && (
        <Box className="sm said-who">{guardians.map((one) => sayWord(one, purpose)).join('；')}</Box>
      )}
      {purpose.basis === 'consent' && guardians.length === 0 && (
        <Box className="sm b">档案里还没有监护人可以问</Box>
      )}
    </Box>
  </Box>
);

const of = (basis: PurposeWords['basis']) => purposes.filter((one) => one.basis === basis);

/** The purposes, as those who work with the file read them. */
export const Consents = ({ childId }: { childId: string }) => {
  const reading = useRead(childConsents(childId));
  const { answer } = reading;
  if (!answer)
    return (
      <Box className="pad gap">
        <NotRead reading={reading} words="正在取同意的情况" />
      </Box>
    );
  return (
    <Box id="consents">
      <Box className="pad">
        <SectionHead title="要家里人同意的" note={<Box>由监护人在自己手机上办</Box>} />
      </Box>
      <Box className="strip">
        {of('consent').map((purpose) => (
          <Purpose key={purpose.purpose} purpose={purpose} guardians={answer.value.guardians} />
        ))}
      </Box>
      <Box className="pad">
        <SectionHead title="依法办理，不用同意的" note={<Box>这是给家里人看的说明</Box>} />
      </Box>
      <Box className="strip">
        {of('duty').map((purpose) => (
          <Purpose key={purpose.purpose} purpose={purpose} guardians={[]} />
        ))}
      </Box>
    </Box>
  );
};
