// Runs the sample in a process of its own, so that a test can kill it: prints one line of JSON when it is ready.
import { runSystem } from '#infra/local/system.ts';

const [assembly = '', dataDir = ''] = process.argv.slice(2);
const system = await runSystem({ assembly, dataDir, port: 0 });
console.log(JSON.stringify({ url: system.url, pid: system.tables.pid }));
