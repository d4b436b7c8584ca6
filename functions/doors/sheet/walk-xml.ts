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

const utf8 = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('sheet_unreadable');
  }
};

/** Walks a part of a file from its first tag to its last. What a step throws ends the walk. */
export const walkXml = (bytes: Uint8Array, { open, text, close }: Walk): void => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new Unreadable('sheet_unreadable');
  });
  parser.on('doctype', () => {
    throw new Unreadable('sheet_unreadable');
  });
  parser.on('opentag', ({ local, attributes }) => {
    const byName = new Map(Object.values(attributes).map((one) => [one.local, one.value]));
    open({ name: local, attribute: (name) => byName.get(name) });
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ local }) => close(local));
  parser.write(utf8(bytes)).close();
};
