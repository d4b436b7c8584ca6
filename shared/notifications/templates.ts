// Every message the county sends, by its key.
import type { ChannelName, Template } from './template.ts';
import { callTemplates, digestTemplate } from './templates/calls.ts';
import { childrenTemplates } from './templates/children.ts';
import { entrustmentTemplates } from './templates/entrustment.ts';
import { learningTemplates } from './templates/learning.ts';

/** The county's messages as they stand in the code; an officer may word the pushed fields otherwise. */
export const templates = {
  ...childrenTemplates,
  ...callTemplates,
  ...entrustmentTemplates,
  ...learningTemplates,
  digest: digestTemplate,
} as const satisfies Record<string, Template>;

export type TemplateKey = keyof typeof templates;

/** True for the key of a template that exists. */
export const isTemplateKey = (key: string): key is TemplateKey => Object.hasOwn(templates, key);

/** The template of this key; undefined where there is none. */
export const templateOf = (key: string): Template | undefined =>
  isTemplateKey(key) ? templates[key] : undefined;

/** True for news that does not wait for a digest: it is carried before what does. */
export const isPressing = (key: string): boolean => templateOf(key)?.urgency !== 'routine';

/** True where this way belongs to the template. */
export const goesBy = ({ channels }: Template, channel: ChannelName): boolean => channels.includes(channel);
