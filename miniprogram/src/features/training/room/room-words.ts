// The organiser's list in words: the count line, one person's standing, and what each act does.
import type { Passage, Way } from '#shared/training/contract.ts';
import type { DoorLine } from '#shared/training/views.ts';
import { sayClock } from '../../../kernel/say.ts';
import { sayHours, wayNames } from '../parts/training-words.ts';
import { type DoorAct, type GroupName, groupOf } from './room-lines.ts';

/** 17 人报名，13 人已签到，2 人待核对. */
export const sayRoom = (people: readonly DoorLine[]): string => {
  if (people.length === 0) return '还没有人报名';
  const enrolled = people.filter((line) => line.enrolled).length;
  const came = people.filter((line) => line.in === 'confirmed').length;
  const left = people.filter((line) => line.out === 'confirmed').length;
  const held = people.filter((line) => groupOf(line) === 'held').length;
  return [
    `${enrolled}\u00a0人报名`,
    ...(came > 0 ? [`${came}\u00a0人已签到`] : []),
    ...(left > 0 ? [`${left}\u00a0人已签退`] : []),
    ...(held > 0 ? [`${held}\u00a0人待核对`] : []),
  ].join('，');
};

const groupNames = { held: '待核对', inside: '已签到', left: '已签退' } as const;

/** What a group is called; before the door opens nobody is awaited yet. */
export const sayGroup = (name: GroupName, hasOpened: boolean): string =>
  name === 'awaited' ? (hasOpened ? '还没到' : '报了名') : groupNames[name];

const byNames = { scan: '', held: '没网时扫的，', trainer: '代签，' } as const;

/** One way through the door as a table's cell says it: 8:51, 代签，8:55, 待核对, 不在场, —. */
export const sayPassage = (line: DoorLine, way: Way): string => {
  const [at, by] = way === 'in' ? [line.inAt, line.inBy] : [line.outAt, line.outBy];
  const moment = at === undefined ? '' : sayClock(at);
  const says: Readonly<Record<Passage, string>> = {
    none: '—',
    unconfirmed: `${moment} 扫，待核对`,
    confirmed: `${by ? byNames[by] : ''}${moment}`,
    denied: '不在场',
  };
  return says[line[way]];
};

const sayWay = (line: DoorLine, way: Way): string | undefined =>
  line[way] === 'none' ? undefined : `${wayNames[way]}：${sayPassage(line, way)}`;

const sayPassages = (line: DoorLine): string | undefined => {
  const { inAt, outAt, inBy, outBy, credited } = line;
  const isPlain = inBy === 'scan' && outBy === 'scan' && credited !== undefined;
  if (isPlain && inAt !== undefined && outAt !== undefined) return `${sayClock(inAt)} 到 ${sayClock(outAt)}`;
  const passages = [sayWay(line, 'in'), sayWay(line, 'out')].filter((words) => words !== undefined);
  return passages.length === 0 ? undefined : passages.join('，');
};

/** 沈徐村，签到：代签，8:51; 沈徐村，8:51 到 11:28，2.5 学时. */
export const sayLine = (line: DoorLine): string =>
  [
    line.villageName,
    line.enrolled ? undefined : '没有报名',
    sayPassages(line),
    line.credited === undefined ? undefined : sayHours(line.credited),
  ]
    .filter((words) => words !== undefined)
    .join('，');

/** What is tapped. */
export const actWords = (act: DoorAct): string => {
  if (act.kind === 'attest') return `代${wayNames[act.way]}`;
  return act.outcome === 'was_there' ? `${wayNames[act.way]}时在场` : `${wayNames[act.way]}时不在场`;
};

/** What stands beneath it. */
export const actHint = (act: DoorAct): string => {
  if (act.kind === 'attest') return '没带手机，或者手机坏了';
  return act.outcome === 'was_there' ? '核对过了，这次扫码算数' : '这次扫码不算数';
};

/** The question before it is done, since it cannot be taken back. */
export const askAct = (
  name: string,
  act: DoorAct,
): Readonly<{ title: string; says: string; word: string }> => {
  const way = wayNames[act.way];
  if (act.kind === 'attest')
    return {
      title: `替${name}${way}`,
      says: `名单上会写明由您代签。请先看到${name}本人，${way}以后不能撤回。`,
      word: way,
    };
  return act.outcome === 'was_there'
    ? {
        title: `${name}${way}时在场`,
        says: '扫码算数，签到签退都有就记学时。核对以后不能撤回。',
        word: '在场',
      }
    : {
        title: `${name}${way}时不在场`,
        says: '这次扫码不算数，不记学时。核对以后不能撤回。',
        word: '不在场',
      };
};
