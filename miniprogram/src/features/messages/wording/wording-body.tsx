// One message whole: for whom and when, its words where they may be changed, and how it looks on every way.
import type { ReactNode } from 'react';
import { render } from '#shared/notifications/render.ts';
import { subscriptions } from '#shared/notifications/subscriptions.ts';
import type { Template } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { TemplateLine } from '#shared/notifications/wording.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { type Fields, SAMPLE } from './field-words.ts';
import { CallPreview, CardPreview, PushPreview, TextPreview } from './previews.tsx';
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

const Facts = ({ line: { key, urgency, subscription }, template }: AboutProps) => {
  const facts: readonly (readonly [string, string])[] = [
    ['发给谁', sayAudience(template.audience)],
    ['什么时候', sayWhen[urgency]],
    ['多久有用', sayUseful(key, template)],
    ['属于', `“${subscriptions[subscription].title}”这一种订阅`],
    ['为什么收到', template.because],
  ];
  return (
    <Box id="wording-facts">
      <SectionHead title="怎么发" />
      <Box className="card in wording-facts">
        {facts.map(([name, words]) => (
          <Box key={name} className="kv">
            <Words className="k">{name}</Words>
            <Words className="v">{words}</Words>
          </Box>
        ))}
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
const sayTogether = (
  { key, urgency }: Pick<TemplateLine, 'key' | 'urgency'>,
  digest: Fields | undefined,
): string | undefined => {
  if (key === 'digest') return '只有一件事的时候，用那一件自己的话。';
  if (urgency !== 'routine' || !digest) return undefined;
  return `有几件事要说的时候合成一条：“${Object.values(render(digest, SAMPLE))[0] ?? ''}”。只有这一件，才是上面的话。`;
};

export type BodyProps = Readonly<{
  line: TemplateLine;
  /** The words as they are shown: saved, or just typed. */
  fields: Fields;
  /** What several things together say. */
  digest: Fields | undefined;
  /** The fields, where they may be changed. */
  children?: ReactNode;
}>;

const Ways = ({ line, fields, digest, template }: BodyProps & AboutProps) => {
  const rendered = render(fields, SAMPLE);
  const together = sayTogether(line, digest);
  const drawn: Readonly<Record<WayOut['kind'], ReactNode>> = {
    push: (
      <>
        <PushPreview subscription={line.subscription} fields={rendered} />
        <Box className="cap seen-note">
          {`点开到“${pageName(template.page)}”。标题在微信平台登记，这里改不了。`}
        </Box>
        {together && <Box className="cap seen-note">{together}</Box>}
      </>
    ),
    sms: <TextPreview title={template.title} fields={rendered} />,
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
          <PushPreview subscription={line.subscription} fields={render(fields, SAMPLE)} />
          <Box className="cap seen-note">这是新版才有的提醒，请更新到新版再看别的。</Box>
        </>
      )}
    </>
  );
};
