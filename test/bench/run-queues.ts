// A queue engine in memory and in a process of its own, so that what it takes is nobody else's time; ends with its parent.
import { startFauxqs } from 'fauxqs';
import { LOCAL } from '#infra/local/intrinsics.ts';

const [name = '', hiddenSeconds = '30'] = process.argv.slice(2);
const engine = await startFauxqs({ port: 0, logger: false, defaultRegion: LOCAL.region });
engine.createQueue(name, { attributes: { VisibilityTimeout: hiddenSeconds } });
process.stdout.write(`${engine.port}\n`);
process.stdin.resume().once('end', () => process.exit());
