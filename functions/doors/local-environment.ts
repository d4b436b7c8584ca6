// An operator's command finds a system running on this machine by the settings it left; in the cloud the settings are the operator's own.
import { existsSync, readFileSync } from 'node:fs';

/** Where a running local system leaves the settings of its doors. */
export const LOCAL_ENVIRONMENT = '.data/environment.json';

/** Takes the local settings where none are given. */
export const takeLocalEnvironment = (): void => {
  if (process.env['RECORDS_TABLE'] === undefined && existsSync(LOCAL_ENVIRONMENT)) {
    Object.assign(process.env, JSON.parse(readFileSync(LOCAL_ENVIRONMENT, 'utf8')));
  }
};
