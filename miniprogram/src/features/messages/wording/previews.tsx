// One message as its person meets it: on WeChat, as a text, on the phone, and as a card in 消息.
import { fill } from '#shared/notifications/render.ts';
import { subscriptions } from '#shared/notifications/subscriptions.ts';
import type { SubscriptionKey, Template } from '#shared/notifications/template.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { type Fields, nameOfField, SAMPLE } from './seen-fields.ts';
import { Named, Note } from './seen-parts.tsx';
import { sayAudience, sayTexts, spokenWords, textMessage } from './way-words.ts';

type PushProps = Readonly<{ subscription: SubscriptionKey; fields: Fields }>;

/** The notification as WeChat draws it: whose, which, its fields, and the tap. */
export const PushPreview = ({ subscription, fields }: PushProps) => (
  <Box id="preview-push" className="card seen-push">
    <Box className="row seen-from">
      <Box className="seen-face">护</Box>
      <Words className="sm c2 grow">护童</Words>
      <Words className="cap">服务通知</Words>
    </Box>
    <Box className="b">{subscriptions[subscription].title}</Box>
    <Named list={Object.keys(fields).map((field) => [nameOfField(field), fields[field] || '—'])} />
    <Box className="row sm c2 seen-open">
      <Words className="grow">进入小程序查看</Words>
      <Icon name="onward" tone="third" size="s" />
    </Box>
  </Box>
);

/** The text message, and how many it is charged as. */
export const TextPreview = ({ title, fields }: Readonly<{ title: string; fields: Fields }>) => {
  const text = textMessage(title, fields);
  return (
    <>
      <Box id="preview-sms" className="talk-bubble sm">
        {text}
      </Box>
      <Note>{sayTexts(text)}</Note>
    </>
  );
};

/** What is said on the phone. */
export const CallPreview = ({ template }: { template: Template }) => (
  <>
    <Box id="preview-call" className="call-say seen-say">
      {`“${spokenWords(template)}”`}
    </Box>
    <Note>先说自己是谁，再照这样说。</Note>
  </>
);

/** Whoever has no answers to choose from sees the one action. */
const sayOthers = ({ replies = [], audience, action }: Template): string | undefined => {
  const others = audience.filter((role) => role !== 'guardian');
  return replies.length > 0 && others.length > 0 ? `${sayAudience(others)}看到的是“${action}”。` : undefined;
};

/** The card, which nothing can be done with here. */
export const CardPreview = ({ template }: { template: Template }) => {
  const { title, text, action, replies = [] } = template;
  const others = sayOthers(template);
  return (
    <>
      <Box id="preview-card" className="talk-from seen-card">
        <Box className="talk-face ours">护</Box>
        <Box className="talk-said">
          <Box className="talk-card">
            <Box className="talk-words">
              <Box className="b">{fill(title, SAMPLE)}</Box>
              <Box className="sm c2 keep-all">{fill(text, SAMPLE)}</Box>
            </Box>
            {replies.length > 0 ? (
              <Box className="talk-replies">
                {replies.map(({ key, label }) => (
                  <Box key={key} className="talk-reply">
                    {label}
                  </Box>
                ))}
              </Box>
            ) : (
              <Box className="talk-do">
                <Box className="grow">{action}</Box>
                <Icon name="onward" tone="act" size="s" />
              </Box>
            )}
          </Box>
        </Box>
      </Box>
      {others && <Note>{others}</Note>}
    </>
  );
};
