// What tests look at is built before, each thing once and only when something it comes from has changed.
import { join } from 'node:path';
import { ROOT } from '#infra/layout.ts';
import { bringChainUpToDate, pageChain, phoneChain, type Step, systemChain } from '#infra/local/building.ts';
import { countyDate } from '#shared/kernel/time.ts';

/** The day as of which the county is filled. */
export const FILLED_ON = countyDate(new Date().toISOString());

/** Where the filled county lies: its tables, queues and people, to be copied and started. */
export const FILLED_COUNTY = join(ROOT, '.build/county');

const COUNTY: Step = {
  name: 'county',
  from: [
    '.build/doors',
    '.build/cdk',
    'functions',
    'infra/local',
    'shared',
    'test/built',
    'package-lock.json',
  ],
  asOf: FILLED_ON,
  into: '.build/county',
  run: ['test/built/run-filling.ts'],
};

/** The doors and their templates. */
export const bringSystemUpToDate = (): Promise<void> => bringChainUpToDate(ROOT, systemChain);

/** The web page. */
export const bringPageUpToDate = (): Promise<void> => bringChainUpToDate(ROOT, pageChain);

/** The mini-program. */
export const bringMiniProgramUpToDate = (): Promise<void> => bringChainUpToDate(ROOT, phoneChain);

/** The doors, their templates, and a county filled by them. */
export const bringCountyUpToDate = (): Promise<void> => bringChainUpToDate(ROOT, [...systemChain, COUNTY]);
