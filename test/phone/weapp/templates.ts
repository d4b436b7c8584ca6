// The platform's own compiler turns the templates into functions, so a template that it would refuse is refused here.
import { wxmlToJs } from 'miniprogram-compiler';
import * as z from 'zod/mini';

/** A node of a rendered page: an element, or its text. */
export type Node =
  | string
  | Readonly<{ tag: string; attr: Readonly<Record<string, unknown>>; children: readonly Node[] }>;

type Render = (data: unknown) => unknown;

const Element = z.object({
  tag: z.string(),
  attr: z._default(z.record(z.string(), z.unknown()), {}),
  children: z._default(z.array(z.unknown()), []),
});

/** The templates under `root`, rendered by path; a template that does not compile is an error. */
export const compileTemplates = (root: string): ((path: string, data: unknown) => Node) => {
  const source = wxmlToJs(root);
  if (!source.includes('$gwx')) throw new Error(`The templates do not compile: ${source.slice(0, 300)}`);
  const view: { $gwx?: unknown } = {};
  const made: unknown = new Function('global', 'window', '__wxAppCode__', `${source}\n;return $gwx`)(
    {},
    view,
    {},
  );
  const gwx = typeof made === 'function' ? made : view.$gwx;
  if (typeof gwx !== 'function') throw new Error('The compiled templates render nothing');
  const renders = new Map<string, Render>();
  const renderOf = (path: string): Render => {
    const known = renders.get(path);
    if (known) return known;
    const render: unknown = gwx(path);
    if (typeof render !== 'function') throw new Error(`No template ${path}`);
    const typed: Render = (data) => render(data);
    renders.set(path, typed);
    return typed;
  };
  const read = (raw: unknown): Node => {
    if (typeof raw !== 'object' || raw === null) return String(raw ?? '');
    const { tag, attr, children } = Element.parse(raw);
    const component = /^wx-(comp|custom-wrapper)$/.exec(tag)?.[1];
    if (component)
      return { tag, attr, children: [read(renderOf(`${component}.wxml`)({ i: attr['i'], l: attr['l'] }))] };
    return { tag, attr, children: children.map(read) };
  };
  return (path, data) => read(renderOf(path)(data));
};
