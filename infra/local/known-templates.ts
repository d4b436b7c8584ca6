// The WeChat double knows the county's message templates by the same words that the county sends.
import { templates } from '#shared/notifications/templates.ts';
import type { MessageTemplate } from './wechat/journal.ts';

const LABELS: Readonly<Record<string, string>> = {
  thing: '内容',
  phrase: '提示',
  date: '日期',
  time: '时间',
  name: '姓名',
  number: '数量',
};

const labelOf = (field: string): string => LABELS[field.replace(/\d+$/, '')] ?? field;

/** Every template, as it would be registered with the platform. */
export const knownTemplates: readonly MessageTemplate[] = Object.values(templates).map((template) => ({
  templateId: template.platformId,
  title: template.title,
  fields: Object.fromEntries(Object.keys(template.fields).map((field) => [field, labelOf(field)])),
}));
