// Finding one's way in a rendered page: by id, by words, and from an element up to the page.
import type { Node } from './templates.ts';

type Element = Exclude<Node, string>;

/** An element and those it lies in, the nearest first. */
export type Found = Readonly<{ element: Element; within: readonly Element[] }>;

/** The element of this id. */
export const findById = (node: Node, id: string, within: readonly Element[] = []): Found | undefined => {
  if (typeof node === 'string') return undefined;
  if (node.attr['id'] === id) return { element: node, within };
  for (const child of node.children) {
    const found = findById(child, id, [node, ...within]);
    if (found) return found;
  }
  return undefined;
};

/** Every word on the page, as a person reads it. */
export const wordsIn = (node: Node): string =>
  typeof node === 'string'
    ? node
    : node.children
        .map(wordsIn)
        .join(node.tag === 'wx-text' ? '' : ' ')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();

/** How many elements a page is made of. */
export const countElements = (node: Node): number =>
  typeof node === 'string' ? 0 : 1 + node.children.reduce((sum, child) => sum + countElements(child), 0);

/** The elements that a predicate picks. */
export const elementsWhere = (node: Node, picks: (element: Element) => boolean): readonly Element[] =>
  typeof node === 'string'
    ? []
    : [...(picks(node) ? [node] : []), ...node.children.flatMap((child) => elementsWhere(child, picks))];
