// One message whole: for whom and when, its words where they may be changed, and how it looks on every way.
import type { ReactNode } from 'react';
import type { Template } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { TemplateLine } from '#shared/notifications/wording.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { CallPreview, CardPreview, PushPreview, TextPreview } from './previews.tsx';
import type { Fields } from './seen-fields.ts';
import { Named, Note } from './seen-parts.tsx';
import {
  pageName,
  sayAudience,
  sayUseful,
  sayWhen,
  urgencyNames,
  type WayOut,
  waysOut,
} from './way-words.ts';

/** Whose words they are: the code's, or the office's since some day. */
const sayEdition = ({ own, version, wordedAt }: TemplateLine): string => {
  const since = own && wordedAt !== undefined ? `，${sayMoment(wordedAt, clock.today())}\u00a0改的` : '';
  return `第\u00a0${version}\u00a0版${since}`;
};

const Standing = ({ line }: { line: TemplateLine }) => {
  const audience = sayAudience(templateOf(line.key)?.audience ?? []);
  return (
    <Box id="wording-standing">
      <Box className="sm c2 keep-all">
        {audience === '' ? urgencyNames[line.urgency] : `发给${audience}，${urgencyNames[line.urgency]}`}
      </Box>
      <Box className="row wrap wording-standing">
        {line.own ? <Chip tone="act">已改过</Chip> : <Chip>原来的话</Chip>}
        <Words className="sm c2">{sayEdition(line)}</Words>
      </Box>
    </Box>
  );
};

type AboutProps = Readonly<{ line: TemplateLine; template: Template }>;

const Facts = ({ line: { key, urgency }, template }: AboutProps) => {
  const facts: readonly (readonly [string, string])[] = [
    ['发给谁', sayAudience(template.audience)],
    ['什么时候', sayWhen[urgency]],
    ['多久有用', sayUseful(key, template)],
    ['为什么收到', template.because],
  ];
  return (
    <Box id="wording-facts">
      <SectionHead title="怎么发" />
      <Box className="card in wording-facts">
        <Named list={facts} />
      </Box>
    </Box>
  );
};

const Way = ({ n, way, children }: Readonly<{ n: number; way: WayOut; children: ReactNode }>) => (
  <Box id={`way-${way.kind}`} className="way-out">
    <Box className="row way-head">
      <Box className="way-n">{n}</Box>
      <Box className="sm b keep-all">{way.head}</Box>
    </Box>
    {children}
  </Box>
);

/** What several things say when they come together; one alone comes in its own words. */
const sayTogether = ({ key, urgency }: TemplateLine, digest: string | undefined): string | undefined => {
  if (key === 'digest') return '只有一件事的时候，用那一件自己的话。';
  if (urgency !== 'routine' || digest === undefined) return undefined;
  return `有几件事要说的时候合成一条：“${digest}”。只有这一件，才是上面的话。`;
};

export type BodyProps = Readonly<{
  line: TemplateLine;
  /** The words as they are seen: saved, or just typed. */
  fields: Fields;
  /** What several things say when they come together. */
  digest: string | undefined;
  /** The fields, where they may be changed. */
  children?: ReactNode;
}>;

const Ways = ({ line, fields, digest, template }: BodyProps & AboutProps) => {
  const together = sayTogether(line, digest);
  const drawn: Readonly<Record<WayOut['kind'], ReactNode>> = {
    push: (
      <>
        <PushPreview subscription={line.subscription} fields={fields} />
        <Note>{`点开到“${pageName(template.page)}”。标题在微信平台登记，这里改不了。`}</Note>
        {together && <Note>{together}</Note>}
      </>
    ),
    sms: <TextPreview title={template.title} fields={fields} />,
    call: <CallPreview template={template} />,
  };
  return (
    <>
      <SectionHead title="他会看到什么" />
      <Box className="way-outs">
        {waysOut(template).map((way, n) => (
          <Way key={way.kind} n={n + 1} way={way}>
            {drawn[way.kind]}
          </Way>
        ))}
        <Box className="way-out">
          <Box className="sm b keep-all way-head">打开护童，“消息”里一直有</Box>
          <CardPreview template={template} />
        </Box>
      </Box>
    </>
  );
};

/** The message; of one that only a newer server knows, what WeChat shows of it. */
export const WordingBody = (props: BodyProps) => {
  const { line, fields, children } = props;
  const template = templateOf(line.key);
  return (
    <>
      <Standing line={line} />
      {children}
      {template ? (
        <>
          <Ways {...props} template={template} />
          <Facts line={line} template={template} />
        </>
      ) : (
        <>
          <PushPreview subscription={line.subscription} fields={fields} />
          <Note>这是新版才有的提醒，请更新到新版再看别的。</Note>
        </>
      )}
    </>
  );
};
