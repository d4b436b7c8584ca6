// Signing together at the door, the village's own signature, and the sheet on paper.

import { nth } from './children.ts';
import { idNumberOf } from './names.ts';
import type { Base } from './registry-scene.ts';
import { bothSizes, go, one, sheet } from './sheet-scene.ts';
import type { Step } from './steps.ts';

const door = go(`door/index?sheet=${sheet(1)}`, '#door-state');
const signer = nth('grd', 10);
const ticks: readonly Step[] = Array.from({ length: 6 }, (_, n): Step => ['tap', `#duty-${n + 1}`]);
const read: readonly Step[] = [
  ...door,
  ['tap', `#sign-here-${signer}`],
  ['see', '#step-read'],
  ['scroll-to', '#sign-text-end-10'],
  ['see', '#sign-on'],
];
const promised: readonly Step[] = [...read, ['tap', '#sign-on'], ['see', '#step-duties'], ...ticks];
const identity: readonly Step[] = [...promised, ['tap', '#door-on'], ['see', '#step-identity']];
const hand: readonly Step[] = [
  ...identity,
  ['tap', '#document-id_card'],
  ['type', '#number-tail', idNumberOf(103, '1960-02-20', 'female').slice(-4)],
  ['tap', '#door-on'],
  ['see', '#door-pad'],
];
const onlooker: readonly Step[] = [
  ...hand,
  ['write-name', '#door-pad'],
  ['tap', '#door-on'],
  ['see', '#onlooker-pad'],
];
const saved: readonly Step[] = [
  ...onlooker,
  ['type', '#onlooker-name', '顾明芳'],
  ['write-name', '#onlooker-pad'],
  ['tap', '#door-on'],
];

/** A grandmother signs at a door without a network, all five steps. */
export const signedAtDoor: readonly Step[] = [
  ...one(1),
  ['tap', '#step-door'],
  ['see', '#door-state'],
  ['offline'],
  ...saved.slice(door.length),
  ['see', '#door-witness'],
];

const atDoor: readonly Base[] = [
  { name: 'door', steps: door, on: bothSizes },
  {
    name: 'door-read',
    steps: [...door, ['tap', `#sign-here-${signer}`], ['see', '#step-read']],
    on: bothSizes,
  },
  { name: 'door-duties', steps: promised, on: ['phone'] },
  {
    name: 'door-identity',
    steps: [...identity, ['tap', '#document-id_card'], ['tap', '#door-on']],
    on: bothSizes,
  },
  { name: 'door-known', steps: [...identity, ['tap', '#document-known_in_person']], on: ['phone'] },
  { name: 'door-hand', steps: [...hand, ['write-name', '#door-pad']], on: bothSizes },
  {
    name: 'door-onlooker',
    steps: [...onlooker, ['type', '#onlooker-name', '沈秀英'], ['tap', '#door-on'], ['see', '.fault']],
    on: ['phone'],
  },
  {
    name: 'door-offline',
    steps: [...signedAtDoor, ['wait', 2300]],
    on: bothSizes,
  },
  {
    name: 'witness',
    steps: go(`witness/index?sheet=${sheet(2)}`, '#witness-pad'),
    on: bothSizes,
    whole: true,
  },
  { name: 'witness-not-yet', steps: go(`witness/index?sheet=${sheet(1)}`, '#not-now'), on: ['phone'] },
];

/** The paper way of one sheet. */
export const paper: readonly Step[] = [
  ['go', `features/paper/bring/index?sheet=${sheet(1)}`],
  ['see', '#take-photo'],
];
const onPaper: readonly Base[] = [
  { name: 'paper', steps: paper, on: ['phone', 'large', 'desk'] },
  {
    name: 'paper-right',
    steps: [...paper, ['photo', '#take-photo', 'right'], ['see', '#send-paper']],
    on: ['phone', 'large', 'desk'],
    whole: true,
  },
  {
    name: 'paper-other',
    steps: [...paper, ['photo', '#take-photo', 'other'], ['see', '#paper-match']],
    on: ['phone'],
    whole: true,
  },
  {
    name: 'paper-older',
    steps: [...paper, ['photo', '#take-photo', 'older'], ['see', '#paper-match']],
    on: ['phone'],
    whole: true,
  },
  {
    name: 'paper-none',
    steps: [...paper, ['photo', '#take-photo', 'none'], ['see', '#paper-match']],
    on: ['phone'],
    whole: true,
  },
  {
    name: 'paper-going',
    steps: [
      ...paper,
      ['photo', '#take-photo', 'right'],
      ['weather', 'slow'],
      ['tap', '#send-paper'],
      ['see', '#paper-going'],
    ],
    on: ['phone'],
  },
  {
    name: 'paper-failed',
    steps: [
      ...paper,
      ['photo', '#take-photo', 'right'],
      ['weather', 'outage'],
      ['tap', '#send-paper'],
      ['see', '#paper-trouble'],
    ],
    on: ['phone'],
  },
];

/** The scenes. */
export const doorScenes: readonly Base[] = [...atDoor, ...onPaper];
