// How the county's messages are worded: all of them to look through, and each as its person meets it on every way.
import { useRouter } from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { TemplateLine, TemplateLines } from '#shared/notifications/wording.ts';
import { openWordings } from '../../../kernel/office-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { goBack } from '../../../kernel/ways.ts';
import { templateLines } from '../../../kernel/wording-queries.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';
import { OneWording } from './one-wording.tsx';
import { seenFields } from './seen-fields.ts';
import { foundLines, type Narrowing, shownLines, wordedHere } from './shown-wordings.ts';
import { isUnsaved } from './use-wording.ts';
import { Head, Narrow } from './wording-head.tsx';
import { WordingList } from './wording-list.tsx';
import './wording.css';

const TITLE = '提醒怎么写';
const EVERYTHING: Narrowing = { typed: '', own: false };

type AllProps = Readonly<{
  reading: Reading<TemplateLines>;
  lines: readonly TemplateLine[];
  mayWrite: boolean;
  wide: boolean;
  net: ReactNode;
  asked: string | undefined;
}>;

const digestIn = (lines: readonly TemplateLine[]): string | undefined => {
  const digest = lines.find(({ key }) => key === 'digest');
  return digest && Object.values(seenFields(digest.fields))[0];
};

/** A message that is worded anew begins anew. */
const editionOf = ({ key, version, own }: TemplateLine): string => `${key} ${version} ${own}`;

const Found = ({
  lines,
  onAll,
  children,
}: Pick<AllProps, 'lines'> & { onAll: () => void; children: ReactNode }) =>
  lines.length > 0 ? (
    children
  ) : (
    <EmptyState
      id="no-wording-found"
      bold="没有这样的提醒"
      plain="换几个字再找，或者全部看一遍。"
      action={{ word: '看全部', onTap: onAll }}
    />
  );

const AllWordings = ({ reading, lines, mayWrite, wide, net, asked }: AllProps) => {
  const [narrowing, narrow] = useState(EVERYTHING);
  const [chosen, choose] = useState(asked);
  const { answer } = reading;
  const line = lines.find(({ key }) => key === chosen);
  const close = (): void => choose(undefined);
  return (
    <Page
      id="wordings-page"
      within="reminders"
      title={TITLE}
      full
      banner={net}
      side={
        line && (
          <OneWording
            key={editionOf(line)}
            line={line}
            digest={digestIn(lines)}
            mayWrite={mayWrite}
            wide
            net={null}
            onClose={close}
          />
        )
      }
    >
      {answer ? (
        <>
          <Head lines={lines} readAt={answer.readAt} wide={wide} />
          <Narrow lines={lines} narrowing={narrowing} onNarrow={narrow} />
          <Found lines={foundLines(lines, narrowing)} onAll={() => narrow(EVERYTHING)}>
            <WordingList
              lines={foundLines(lines, narrowing)}
              wide={wide}
              chosen={line?.key}
              isUnsaved={(one) => process.env.TARO_ENV === 'h5' && mayWrite && isUnsaved(one)}
              onChoose={(key) => (wide ? choose(key) : openWordings(key))}
            />
          </Found>
        </>
      ) : (
        <NotRead reading={reading} words="正在取提醒的写法" />
      )}
    </Page>
  );
};

const Wordings = ({ session, asked }: { session: Session; asked: string | undefined }) => {
  const reading = useRead(templateLines, ({ readAt }) => void clock.learn(readAt));
  const here = useWatched(wordedHere);
  const wide = useWide();
  const mayWrite = session.role === 'officer';
  const lines = reading.answer ? shownLines(reading.answer.value, here) : [];
  const line = lines.find(({ key }) => key === asked);
  const needs = process.env.TARO_ENV === 'h5' && mayWrite ? '保存要有网，写的都留着。' : '有网会更新。';
  const net = <NetBanner reading={reading} needs={needs} />;
  const about = { mayWrite, wide, net };
  if (wide || asked === undefined)
    return <AllWordings reading={reading} lines={lines} asked={asked} {...about} />;
  if (line)
    return (
      <OneWording key={editionOf(line)} line={line} digest={digestIn(lines)} onClose={goBack} {...about} />
    );
  return (
    <Page id="wording-page" within="reminders" title={TITLE}>
      {reading.answer ? (
        <EmptyState
          id="wording-gone"
          bold="没有找到这条提醒"
          plain="请回到名单再看。"
          action={{ word: '看全部', onTap: () => openWordings() }}
        />
      ) : (
        <NotRead reading={reading} words="正在取提醒的写法" />
      )}
    </Page>
  );
};

export default function WordingPage() {
  const { key } = useRouter().params;
  return <Gate>{(session) => <Wordings session={session} asked={key} />}</Gate>;
}
