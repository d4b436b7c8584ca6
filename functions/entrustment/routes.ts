// Who may write on sheets and read them: guardians their own, the village and town their children's, the county figures and evidence.
import * as z from 'zod/mini';
import { queryRoute, type Route } from '#functions/kernel/route.ts';
import { AgreementStanding, paperKinds } from '#shared/entrustment/contract.ts';
import {
  CountyCover,
  DraftGround,
  OwnSheets,
  PaperFile,
  SheetPhoto,
  SheetView,
  TownSheets,
  VillageSheets,
} from '#shared/entrustment/views.ts';
import { Pack } from '#shared/evidence/pack.ts';
import { idOf } from '#shared/kernel/id.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { countyOf, levelOf, RegionCode, significant } from '#shared/kernel/region.ts';
import { ChildStanding } from '#shared/registry/contract.ts';
import { sheetOf } from './agreement-command.ts';
import { coverOfCounty } from './county-cover.ts';
import { draftGround } from './draft-ground.ts';
import { sheetsOwn } from './own-sheets.ts';
import { packOf } from './pack.ts';
import { paperFile } from './paper-file.ts';
import { partiesOf } from './sheet-parties.ts';
import { sheetPhoto } from './sheet-photo.ts';
import { sheetRoutes } from './sheet-routes.ts';
import { sheetFor } from './sheet-view.ts';
import { sheetsOfTown } from './town-sheets.ts';
import { sheetsOfVillage } from './village-sheets.ts';

const ofSheet = z.object({ agreementId: idOf('agreement') });

/** The sheet itself says where it lies and whom it names. */
const standing = {
  shape: z.object({ sheet: z.optional(AgreementStanding) }),
  of: ({ agreementId }: z.infer<typeof ofSheet>) => sheetOf(agreementId),
};

export const entrustmentRoutes: readonly Route[] = [
  ...sheetRoutes,
  queryRoute({
    path: '/entrustment/sheets/{agreementId}',
    summary: 'One sheet, masked by role',
    who: ['guardian', 'director', 'supervisor', 'officer', 'auditor'],
    params: ofSheet,
    needs: standing,
    on: ({ needs }) => [needs?.sheet?.village],
    family: ({ needs }) => partiesOf(needs?.sheet),
    opens: (_params, needs) => needs?.sheet?.childId,
    view: SheetView,
    answer: ({ params, read, actor, at }) => sheetFor(read, params.agreementId, actor.role, at),
  }),
  queryRoute({
    path: '/entrustment/sheets/{agreementId}/papers/{what}',
    summary: 'A paper of a sheet, as PDF',
    who: ['guardian', 'director', 'supervisor', 'officer'],
    params: z.extend(ofSheet, { what: z.enum(paperKinds) }),
    needs: standing,
    on: ({ needs }) => [needs?.sheet?.village],
    family: ({ needs }) => partiesOf(needs?.sheet),
    opens: (_params, needs) => needs?.sheet?.childId,
    view: PaperFile,
    answer: ({ params, read }) => paperFile(read, params.agreementId, params.what),
  }),
  queryRoute({
    path: '/entrustment/sheets/{agreementId}/photo',
    summary: 'The photo of a sheet that was signed on paper',
    who: ['guardian', 'director', 'supervisor', 'officer'],
    params: ofSheet,
    needs: standing,
    on: ({ needs }) => [needs?.sheet?.village],
    family: ({ needs }) => partiesOf(needs?.sheet),
    opens: (_params, needs) => needs?.sheet?.childId,
    view: SheetPhoto,
    answer: ({ params, read }) => sheetPhoto(read, params.agreementId),
  }),
  queryRoute({
    path: '/entrustment/sheets/{agreementId}/pack',
    summary: 'The evidence of a sheet, for whoever must check it without us',
    who: ['guardian', 'supervisor', 'officer'],
    params: ofSheet,
    needs: standing,
    on: ({ needs }) => [needs?.sheet?.village],
    family: ({ needs }) => partiesOf(needs?.sheet),
    opens: (_params, needs) => needs?.sheet?.childId,
    view: Pack,
    answer: async ({ params: { agreementId }, needs, read, at }) =>
      needs?.sheet
        ? packOf(read, { agreementId, county: significant(countyOf(needs.sheet.village)), at })
        : refuse('not_found'),
  }),
  queryRoute({
    path: '/entrustment/own',
    summary: 'The sheets a guardian is a party of',
    who: ['guardian'],
    params: z.object({}),
    anywhere: true,
    on: () => [],
    view: OwnSheets,
    answer: ({ read, actor, at }) => sheetsOwn(read, actor.guardianId, at),
  }),
  queryRoute({
    path: '/entrustment/villages/{village}',
    summary: "A village's sheets, and the children who lack one",
    who: ['director', 'supervisor', 'officer', 'auditor'],
    params: z.object({ village: RegionCode }),
    on: ({ params }) => [params.village],
    view: VillageSheets,
    answer: async ({ params, read, actor, at }) =>
      levelOf(params.village) === 'village'
        ? sheetsOfVillage({ read, role: actor.role, at }, params.village)
        : refuse('not_found'),
  }),
  queryRoute({
    path: '/entrustment/towns/{town}',
    summary: "What waits for a town, and its villages' figures",
    who: ['supervisor', 'officer', 'auditor'],
    params: z.object({ town: RegionCode }),
    on: ({ params }) => [params.town],
    view: TownSheets,
    answer: async ({ params, read, actor, at }) =>
      levelOf(params.town) === 'town'
        ? sheetsOfTown({ read, role: actor.role, at }, params.town)
        : refuse('not_found'),
  }),
  queryRoute({
    path: '/entrustment/counties/{county}',
    summary: "A county's coverage by town, with the rule it is counted by",
    who: ['officer', 'auditor'],
    params: z.object({ county: RegionCode }),
    on: ({ params }) => [params.county],
    view: CountyCover,
    answer: async ({ params, read, at }) =>
      levelOf(params.county) === 'county' ? coverOfCounty(read, params.county, at) : refuse('not_found'),
  }),
  queryRoute({
    path: '/entrustment/children/{childId}/ground',
    summary: 'What a sheet of this child would be drawn up from',
    who: ['director', 'supervisor'],
    params: z.object({ childId: idOf('child') }),
    needs: {
      shape: z.object({ child: z.optional(ChildStanding) }),
      of: ({ childId }) => ({ child: { slice: 'registry', id: childId, answer: 'standing' } }),
    },
    on: ({ needs }) => [needs?.child?.village],
    opens: ({ childId }) => childId,
    view: DraftGround,
    answer: ({ params, read, at }) => draftGround(read, params.childId, at),
  }),
];
