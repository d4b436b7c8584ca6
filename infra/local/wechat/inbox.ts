// Who has an account, what each received, and how many messages of a template each still allows.
import { isDeepStrictEqual } from 'node:util';
import type { Delivered, Entry, Journal, MessageTemplate, Person, Text } from './journal.ts';

/** Whether every message is allowed, or only as many as a person has subscribed to. */
export type Credits = 'unlimited' | 'counted';

/** The double's memory. */
export type Inbox = Readonly<{
  person: (openid: string) => Person | undefined;
  /** Everybody, in the order they were made known. */
  people: () => readonly Person[];
  template: (templateId: string) => MessageTemplate | undefined;
  /** True when templates were made known; only then is an unknown one refused. */
  knowsTemplates: () => boolean;
  /** Messages that reached one person, or anybody, newest first. */
  messages: (openid?: string) => readonly Delivered[];
  /** SMS of one phone, or of all, newest first. */
  texts: (phone?: string) => readonly Text[];
  text: (text: Text) => void;
  addPeople: (people: readonly Person[]) => void;
  addTemplates: (templates: readonly MessageTemplate[]) => void;
  subscribe: (openid: string, templateIds: readonly string[]) => void;
  /** Takes back what was allowed: no message of these until they are subscribed to again. */
  withdraw: (openid: string, templateIds: readonly string[]) => void;
  /** From now on what is taken for this person reaches nobody, until the next start. */
  fail: (openid: string) => void;
  /** Takes a message, spending a credit; undefined when there is none to spend. */
  deliver: (message: Omit<Delivered, 'msgid' | 'failed'>) => Delivered | undefined;
}>;

// As long as the platform's own: a reader that takes them for numbers reads another one.
const FIRST_MSGID = 3_248_682_510_344_192_001n;
const FAILED = 'failed:user block';

/** The memory that this journal holds, and adds to. */
export const openInbox = (journal: Journal, credits: Credits): Inbox => {
  const people = new Map<string, Person>();
  const templates = new Map<string, MessageTemplate>();
  const allowed = new Map<string, number>();
  const withdrawn = new Set<string>();
  const unreachable = new Set<string>();
  const messages: Delivered[] = [];
  const texts: Text[] = [];
  const keyOf = (openid: string, templateId: string): string => `${openid} ${templateId}`;

  const fold = (entry: Entry): void => {
    switch (entry.kind) {
      case 'person':
        people.set(entry.person.openid, entry.person);
        break;
      case 'template':
        templates.set(entry.template.templateId, entry.template);
        break;
      case 'credit': {
        const key = keyOf(entry.openid, entry.templateId);
        allowed.set(key, (allowed.get(key) ?? 0) + entry.change);
        if (entry.change > 0) withdrawn.delete(key);
        break;
      }
      case 'withdrawal':
        allowed.delete(keyOf(entry.openid, entry.templateId));
        withdrawn.add(keyOf(entry.openid, entry.templateId));
        break;
      case 'message':
        messages.push(entry.message);
        break;
      case 'text':
        texts.push(entry.text);
    }
  };
  const add = (entries: readonly Entry[]): void => {
    journal.add(entries);
    entries.forEach(fold);
  };
  journal.entries.forEach(fold);

  return {
    person: (openid) => people.get(openid),
    people: () => [...people.values()],
    template: (templateId) => templates.get(templateId),
    knowsTemplates: () => templates.size > 0,
    messages: (openid) =>
      messages
        .filter((one) => one.failed === undefined && (openid === undefined || one.openid === openid))
        .reverse(),
    texts: (phone) => texts.filter((text) => phone === undefined || text.phone === phone).reverse(),
    text: (text) => add([{ kind: 'text', text }]),
    addPeople: (added) => add(added.map((person) => ({ kind: 'person', person }))),
    addTemplates: (added) => {
      const news = added.filter((one) => !isDeepStrictEqual(templates.get(one.templateId), one));
      add(news.map((template) => ({ kind: 'template', template })));
    },
    subscribe: (openid, templateIds) =>
      add(templateIds.map((templateId) => ({ kind: 'credit', openid, templateId, change: 1 }))),
    withdraw: (openid, templateIds) =>
      add(templateIds.map((templateId) => ({ kind: 'withdrawal', openid, templateId }))),
    fail: (openid) => {
      unreachable.add(openid);
    },
    deliver: (message) => {
      const { openid, templateId } = message;
      const key = keyOf(openid, templateId);
      const spends = credits === 'counted';
      if (withdrawn.has(key) || (spends && (allowed.get(key) ?? 0) < 1)) return undefined;
      const msgid = String(FIRST_MSGID + BigInt(messages.length));
      const delivered = { ...message, msgid, ...(unreachable.has(openid) && { failed: FAILED }) };
      const spent: readonly Entry[] = spends ? [{ kind: 'credit', openid, templateId, change: -1 }] : [];
      add([...spent, { kind: 'message', message: delivered }]);
      return delivered;
    },
  };
};
