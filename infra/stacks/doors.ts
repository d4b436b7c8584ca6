// The doors stand here between their queues: all of it can be thrown away and deployed again.
import type { Construct } from 'constructs';
import { answerForFiles } from '#infra/constructs/allowance.ts';
import { Door } from '#infra/constructs/door.ts';
import { Entrance } from '#infra/constructs/entrance.ts';
import { HouseStack } from '#infra/constructs/house-stack.ts';
import { readChanges, readQueue } from '#infra/constructs/reader.ts';
import { Timer } from '#infra/constructs/timer.ts';
import { LastQueue, WorkQueue } from '#infra/constructs/work-queue.ts';
import type { DoorName } from '#infra/layout.ts';
import { openings } from '#infra/openings.ts';
import type { Stage } from '#infra/stages.ts';
import type { State } from './state.ts';

const SECONDS = {
  api: 10,
  projector: 60,
  reactor: 30,
  commander: 30,
  notifier: 60,
  clock: 120,
  porter: 120,
  // The daily check reads every record, and gets all the time there is.
  chain: 900,
};
/** The api waits for a person, and a start is as fast as its share of a processor, which memory buys; the porter holds a font, the check all hashes. */
const MEMORY_MB = {
  api: 1024,
  projector: 512,
  reactor: 512,
  commander: 512,
  notifier: 512,
  clock: 512,
  porter: 1024,
  chain: 2048,
};
/** Copies at once: commands meet on few streams; WeChat's calls and its token are rationed; a paper can wait a minute. */
const AT_ONCE = { commander: 10, notifier: 4, porter: 4 };

/** The doors, the queues between them, the address of the phones and the clock. */
export class Doors extends HouseStack {
  readonly doors: Readonly<Record<DoorName, Door>>;
  readonly commands: WorkQueue;
  readonly notices: WorkQueue;
  readonly urgent: WorkQueue;
  readonly papers: WorkQueue;
  readonly setAside: LastQueue;
  readonly streamFailures: LastQueue;
  readonly entrance: Entrance;
  readonly timer: Timer;
  readonly hours: Timer;
  readonly days: Timer;

  constructor(scope: Construct, stage: Stage, props: { readonly state: State; readonly built: string }) {
    super(scope, 'doors', stage);
    this.commands = new WorkQueue(this, 'Commands', {
      consumerSeconds: SECONDS.commander,
      watchedBy: 'commands_dead',
    });
    this.notices = new WorkQueue(this, 'Notices', {
      consumerSeconds: SECONDS.notifier,
      watchedBy: 'notices_dead',
    });
    // What presses never waits behind a morning's digests.
    this.urgent = new WorkQueue(this, 'Urgent', {
      consumerSeconds: SECONDS.notifier,
      watchedBy: 'urgent_dead',
    });
    this.papers = new WorkQueue(this, 'Papers', {
      consumerSeconds: SECONDS.porter,
      watchedBy: 'papers_dead',
    });
    this.setAside = new LastQueue(this, 'SetAside', { watchedBy: 'set_aside_waiting' });
    this.streamFailures = new LastQueue(this, 'StreamFailures', { watchedBy: 'stream_failures_waiting' });
    const opening = openings(stage, props.state, {
      commands: this.commands.queue,
      notices: this.notices.queue,
      urgent: this.urgent.queue,
      papers: this.papers.queue,
      setAside: this.setAside,
      streamFailures: this.streamFailures,
    });
    const open = (id: string, door: DoorName) =>
      new Door(this, id, {
        door,
        stage: stage.name,
        built: props.built,
        seconds: SECONDS[door],
        memoryMb: MEMORY_MB[door],
        environment: { COUNTY: stage.county, ...opening[door].environment },
        may: opening[door].may,
      });
    this.doors = {
      api: open('Api', 'api'),
      projector: open('Projector', 'projector'),
      reactor: open('Reactor', 'reactor'),
      commander: open('Commander', 'commander'),
      notifier: open('Notifier', 'notifier'),
      clock: open('Clock', 'clock'),
      porter: open('Porter', 'porter'),
      chain: open('Chain', 'chain'),
    };
    answerForFiles(this, 'Files', 'Evidence');
    readChanges(this.doors.projector, props.state.records, this.streamFailures);
    readChanges(this.doors.reactor, props.state.records, this.streamFailures);
    readQueue(this.doors.commander, this.commands.queue, AT_ONCE.commander);
    readQueue(this.doors.notifier, this.notices.queue, AT_ONCE.notifier);
    readQueue(this.doors.notifier, this.urgent.queue, AT_ONCE.notifier, 'ReadsUrgent');
    readQueue(this.doors.porter, this.papers.queue, AT_ONCE.porter);
    this.entrance = new Entrance(this, 'Entrance', { door: this.doors.api, stage: stage.name });
    this.timer = new Timer(this, 'Timer', { door: this.doors.clock, minutes: 5, watchedBy: 'timer_dead' });
    this.hours = new Timer(this, 'Hours', { door: this.doors.chain, minutes: 60, watchedBy: 'hours_dead' });
    this.days = new Timer(this, 'Days', {
      door: this.doors.chain,
      minutes: 24 * 60,
      saying: { check: true },
      watchedBy: 'days_dead',
    });
  }
}
