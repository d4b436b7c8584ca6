// What may be said about a run of the system is said here, and what is left out has its usual value here.
import { resolve } from 'node:path';
import type { Mode } from './lambda-room.ts';
import type { Credits } from './wechat/inbox.ts';
import type { MessageTemplate } from './wechat/journal.ts';

/** What to run, and how. */
export type SystemPlan = Readonly<{
  /** Folder of the cloud assembly (`cdk synth` output). */
  assembly: string;
  /** Folder that keeps tables, queues, keys, messages, positions and logs. */
  dataDir: string;
  /** Port of page and API; 0 for any free one. */
  port: number;
  /** Port of the WeChat double; the next one by default. */
  wechatPort?: number;
  /** Address to listen on; 127.0.0.1 by default. */
  host?: string;
  /** How many times faster than their rate the schedules run; 1 by default. */
  speed?: number;
  /** Whether the functions' output also goes to the console. */
  log?: boolean;
  /** Folder of the web build, where there is one. */
  web?: string;
  /** Values for template parameters that have no default. */
  parameters?: Readonly<Record<string, string>>;
  /** Whether WeChat messages are limited to what people subscribed to; unlimited by default. */
  credits?: Credits;
  /** Message templates that the WeChat double knows; with none it takes any message. */
  templates?: readonly MessageTemplate[];
  /** Worker threads by default, or LAMBDA_MODE=child from the environment. */
  mode?: Mode;
}>;

/** A plan with nothing left open but the web build and the WeChat double's port. */
export type WholePlan = Required<Omit<SystemPlan, 'web' | 'wechatPort'>> &
  Pick<SystemPlan, 'web' | 'wechatPort'>;

/** The plan with its usual values, and whole paths. */
export const wholePlan = (plan: SystemPlan): WholePlan => ({
  host: '127.0.0.1',
  speed: 1,
  log: false,
  parameters: {},
  credits: 'unlimited',
  templates: [],
  mode: process.env['LAMBDA_MODE'] === 'child' ? 'child' : 'worker',
  ...plan,
  assembly: resolve(plan.assembly),
  dataDir: resolve(plan.dataDir),
});
