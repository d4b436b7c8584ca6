// Who organises a session is named as the certificate prints it, and as the public page repeats it.
import { levelOf } from '#shared/kernel/region.ts';
import { officialName } from '#shared/registry/regions.ts';

/** 如皋市民政局 for the county's, the town by its official name for its own. */
export const organiserName = (region: string): string =>
  levelOf(region) === 'county' ? `${officialName(region)}民政局` : officialName(region);
