// One page shows what each person received, messages of WeChat and SMS alike, newest first, in the look of the product.
import type { Inbox } from './inbox.ts';
import type { Delivered, Text } from './journal.ts';

const SHOWN = 200;

const STYLE = `
:root { --ink: #1A2322; --ink-2: #46524F; --ink-3: #616C69; --edge: #7C8784; --line: #DDE2DF; --paper: #F4F5F2;
  --surface: #FFFFFF; --act: #17535E; --act-press: #0F3E47; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { background: var(--paper); color: var(--ink); font: 17px/25px "PingFang SC", "Noto Sans CJK SC", sans-serif;
  line-break: strict; -webkit-font-smoothing: antialiased; }
main, header { max-width: 640px; margin: 0 auto; padding: 0 16px; }
header { padding-top: 24px; }
h1 { font-size: 24px; line-height: 32px; font-weight: 600; }
.cap { font-size: 13px; line-height: 18px; color: var(--ink-3); }
form { display: flex; gap: 12px; padding: 16px 0; }
input { flex: 1; min-width: 0; min-height: 48px; border: 1px solid var(--edge); border-radius: 6px; background: var(--surface);
  padding: 0 12px; font: inherit; color: inherit; }
button { min-height: 48px; border: 0; border-radius: 6px; padding: 0 20px; background: var(--act); color: #fff; font: inherit;
  font-weight: 600; cursor: pointer; }
button:hover { background: var(--act-press); }
input:focus-visible, button:focus-visible { outline: 2px solid var(--act); outline-offset: 2px; }
article { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 16px; margin-bottom: 12px; }
.row { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; }
h2 { font-size: 17px; line-height: 25px; font-weight: 600; }
h2 span { font-size: 15px; font-weight: 400; color: var(--ink-2); margin-left: 8px; }
time { font-size: 13px; color: var(--ink-3); white-space: nowrap; font-variant-numeric: tabular-nums; }
h3 { font-size: 15px; line-height: 22px; font-weight: 600; color: var(--act); padding: 8px 0 4px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; font-size: 15px; line-height: 22px; }
dt { color: var(--ink-3); }
.page { border-top: 1px solid var(--line); margin-top: 12px; padding-top: 8px; overflow-wrap: anywhere; }
.none { padding: 32px 0; color: var(--ink-2); }
`;

// The list is taken anew from the same address, so a search and its typing stay as they are.
const SCRIPT = `
setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch(location.href).catch(() => undefined);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  if (fresh && fresh.innerHTML !== document.querySelector('main').innerHTML) document.querySelector('main').replaceWith(fresh);
}, 2000);
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const countyTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

const article = (inbox: Inbox, message: Delivered): string => {
  const person = inbox.person(message.openid);
  const template = inbox.template(message.templateId);
  const fields = Object.entries(message.fields).map(
    ([name, value]) => `<dt>${escaped(template?.fields[name] ?? name)}</dt><dd>${escaped(value)}</dd>`,
  );
  const page = message.page === '' ? '' : `<p class="cap page">点开到 ${escaped(message.page)}</p>`;
  return `<article><div class="row"><h2>${escaped(person?.name ?? message.openid)}<span>${escaped(person?.title ?? '')}</span></h2>
<time datetime="${escaped(message.at)}">${escaped(countyTime.format(new Date(message.at)))}</time></div>
<h3>${escaped(template?.title ?? message.templateId)}</h3><dl>${fields.join('')}</dl>${page}</article>`;
};

const smsArticle = (inbox: Inbox, { phone, text, at }: Text): string => {
  const person = inbox.people().find((one) => one.phone === phone);
  return `<article><div class="row"><h2>${escaped(person?.name ?? phone)}<span>${escaped(person?.title ?? '')}</span></h2>
<time datetime="${escaped(at)}">${escaped(countyTime.format(new Date(at)))}</time></div>
<h3>短信 ${escaped(phone)}</h3><p>${escaped(text)}</p></article>`;
};

type Shown = Readonly<{ name: string; at: string; html: () => string }>;

const everything = (inbox: Inbox): readonly Shown[] =>
  [
    ...inbox.messages().map((message) => ({
      name: inbox.person(message.openid)?.name ?? '',
      at: message.at,
      html: () => article(inbox, message),
    })),
    ...inbox.texts().map((text) => ({
      name: inbox.people().find(({ phone }) => phone === text.phone)?.name ?? text.phone,
      at: text.at,
      html: () => smsArticle(inbox, text),
    })),
  ].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));

/** The page's HTML; `search` is a part of a person's name, empty for everyone. */
export const inboxPage = (inbox: Inbox, search: string): string => {
  const all = everything(inbox);
  const found = all.filter(({ name }) => name.includes(search));
  const none = search === '' ? '还没有人收到消息。' : `没有找到发给“${escaped(search)}”的消息。`;
  const list = found.slice(0, SHOWN).map(({ html }) => html());
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>微信服务通知</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>
<header><h1>微信服务通知</h1><p class="cap">这台电脑上的微信替身。没有一条真的发出去，共 ${all.length} 条。</p>
<form><input name="q" value="${escaped(search)}" placeholder="按姓名找" aria-label="按姓名找"><button>查找</button></form></header>
<main>${list.length === 0 ? `<p class="none">${none}</p>` : list.join('\n')}</main><script>${SCRIPT}</script></body></html>`;
};
