// XML is walked tag by tag and never held as a whole; what is not well formed, or brings definitions of its own, stops the reading.
import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable.ts';

/** An element as it opens: its name and its attributes, both without the prefixes of their namespaces. */
export type Opened = Readonly<{ name: string; attribute: (name: string) => string | undefined }>;

/** What is done at each step. */
export type Walk = Readonly<{
  open: (element: Opened) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}>;

/** No program nests its tags deeper, or gives one more attributes; a parser holds both. */
const DEEPEST = 40;
const MOST_ATTRIBUTES = 60;

const unreadable = (): never => {
  throw new Unreadable('sheet_unreadable');
};

const utf8 = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable();
  }
};

/** Walks a part of a file from its first tag to its last. What a step throws ends the walk. */
export const walkXml = (bytes: Uint8Array, { open, text, close }: Walk): void => {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let attributesSeen = 0;
  parser.on('error', unreadable);
  parser.on('doctype', unreadable);
  parser.on('attribute', () => {
    attributesSeen += 1;
    if (attributesSeen > MOST_ATTRIBUTES) unreadable();
  });
  parser.on('opentag', ({ local, attributes }) => {
    attributesSeen = 0;
    depth += 1;
    if (depth > DEEPEST) unreadable();
    const byName = new Map(Object.values(attributes).map((one) => [one.local, one.value]));
    open({ name: local, attribute: (name) => byName.get(name) });
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    close?.(local);
  });
  parser.write(utf8(bytes)).close();
};
