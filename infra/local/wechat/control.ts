// The double is told who exists and what should go wrong, and says what it delivered; no such calls exist at WeChat.
import * as z from 'zod/mini';
import { FaultPlan, type Faults } from './faults.ts';
import type { Inbox } from './inbox.ts';
import { type Delivered, MessageTemplate, Person } from './journal.ts';
import type { Platform } from './platform.ts';
import type { SendLog } from './send-log.ts';
import { Weather, type Weathers } from './weather.ts';

const ByOpenid = z.object({ openid: z.string('not_text') });
const Callback = z.object({
  url: z.string('not_text').check(z.refine((url) => URL.canParse(url), 'not_a_url')),
});
const Subscription = z.object({ openid: z.string('not_text'), templateIds: z.array(z.string('not_text')) });

/** An answer of the control calls. */
export type ControlAnswer = Readonly<{ status: number; body: unknown }>;

const good = (body: unknown = {}): ControlAnswer => ({ status: 200, body });

const withInput = <Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
  act: (data: z.infer<Schema>) => ControlAnswer,
): ControlAnswer => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return act(parsed.data);
  const issue = parsed.error.issues[0];
  return { status: 400, body: { error: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() } };
};

const ofKnown = (inbox: Inbox, openid: string, act: () => ControlAnswer): ControlAnswer =>
  inbox.person(openid) ? act() : { status: 404, body: { error: `nobody has the openid ${openid}` } };

/** A delivered message with the names that a reader needs. */
export const readable = (inbox: Inbox, message: Delivered) => ({
  ...message,
  name: inbox.person(message.openid)?.name ?? '',
  title: inbox.template(message.templateId)?.title ?? message.templateId,
});

/** What the control calls change and tell. */
export type Controlled = Readonly<{ platform: Platform; faults: Faults; weather: Weathers; sends: SendLog }>;

/** Answers a control call; undefined where there is none at this method and path. */
export const control = (
  { platform, faults, weather, sends }: Controlled,
  call: string,
  query: URLSearchParams,
  body: unknown,
): ControlAnswer | Promise<ControlAnswer> | undefined => {
  const { inbox, push } = platform;
  switch (call) {
    case 'POST /double/people':
      return withInput(z.array(Person), body, (people) => {
        inbox.addPeople(people);
        return good({ people: people.length });
      });
    case 'GET /double/people':
      return good(inbox.people().map(({ openid, name, title }) => ({ openid, name, title })));
    case 'POST /double/templates':
      return withInput(z.array(MessageTemplate), body, (templates) => {
        inbox.addTemplates(templates);
        return good({ templates: templates.length });
      });
    case 'POST /double/login':
      return withInput(ByOpenid, body, ({ openid }) =>
        ofKnown(inbox, openid, () => good({ code: platform.logins.give(openid) })),
      );
    case 'POST /double/phone':
      return withInput(ByOpenid, body, ({ openid }) =>
        ofKnown(inbox, openid, () => good({ code: platform.phones.give(openid) })),
      );
    case 'POST /double/subscribe':
      return withInput(Subscription, body, ({ openid, templateIds }) =>
        ofKnown(inbox, openid, () => {
          inbox.subscribe(openid, templateIds);
          push.popup(openid, templateIds, 'accept');
          return good({ accepted: templateIds });
        }),
      );
    case 'POST /double/refuse':
      return withInput(Subscription, body, ({ openid, templateIds }) =>
        ofKnown(inbox, openid, () => {
          push.popup(openid, templateIds, 'reject');
          return good({ refused: templateIds });
        }),
      );
    case 'POST /double/withdraw':
      return withInput(Subscription, body, ({ openid, templateIds }) =>
        ofKnown(inbox, openid, () => {
          inbox.withdraw(openid, templateIds);
          push.change(openid, templateIds);
          return good({ withdrawn: templateIds });
        }),
      );
    case 'POST /double/undeliverable':
      return withInput(ByOpenid, body, ({ openid }) =>
        ofKnown(inbox, openid, () => {
          inbox.fail(openid);
          return good({ undeliverable: openid });
        }),
      );
    case 'POST /double/callback':
      return withInput(Callback, body, ({ url }) => {
        push.to(url);
        return good({ url });
      });
    case 'GET /double/pushes':
      return push.ended().then(good);
    case 'POST /double/weather':
      return withInput(Weather, body, (said) => {
        weather.set(said);
        return good(said);
      });
    case 'GET /double/log':
      return good(sends.entries());
    case 'POST /double/faults':
      return withInput(FaultPlan, body, ({ path, next }) => {
        faults.plan(path, next);
        return good({ planned: next.length });
      });
    case 'GET /double/messages':
      return good(
        inbox.messages(query.get('openid') ?? undefined).map((message) => readable(inbox, message)),
      );
    case 'GET /double/texts':
      return good(inbox.texts(query.get('phone') ?? undefined));
    default:
      return undefined;
  }
};
