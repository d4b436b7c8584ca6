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
  /** Messages of one person, or of all, newest first. */
  messages: (openid?: string) => readonly Delivered[];
  /** SMS of one phone, or of all, newest first. */
  texts: (phone?: string) => readonly Text[];
  text: (text: Text) => void;
  addPeople: (people: readonly Person[]) => void;
  addTemplates: (templates: readonly MessageTemplate[]) => void;
  subscribe: (openid: string, templateIds: readonly string[]) => void;
  /** Delivers, spending a credit; undefined when there is none to spend. */
  deliver: (message: Omit<Delivered, 'msgid'>) => Delivered | undefined;
}>;

const FIRST_MSGID = 4_100_000_000_000_000;

/** The memory that this journal holds, and adds to. */
export const openInbox = (journal: Journal, credits: Credits): Inbox => {
  const people = new Map<string, Person>();
  const templates = new Map<string, MessageTemplate>();
  const allowed = new Map<string, number>();
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
        break;
      }
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
      messages.filter((message) => openid === undefined || message.openid === openid).reverse(),
    texts: (phone) => texts.filter((text) => phone === undefined || text.phone === phone).reverse(),
    text: (text) => add([{ kind: 'text', text }]),
    addPeople: (added) => add(added.map((person) => ({ kind: 'person', person }))),
    addTemplates: (added) => {
      const news = added.filter((one) => !isDeepStrictEqual(templates.get(one.templateId), one));
      add(news.map((template) => ({ kind: 'template', template })));
    },
    subscribe: (openid, templateIds) =>
      add(templateIds.map((templateId) => ({ kind: 'credit', openid, templateId, change: 1 }))),
    deliver: (message) => {
      const { openid, templateId } = message;
      const spends = credits === 'counted';
      if (spends && (allowed.get(keyOf(openid, templateId)) ?? 0) < 1) return undefined;
      const delivered = { ...message, msgid: FIRST_MSGID + messages.length };
      const spent: readonly Entry[] = spends ? [{ kind: 'credit', openid, templateId, change: -1 }] : [];
      add([...spent, { kind: 'message', message: delivered }]);
      return delivered;
    },
  };
};
