// Runs the double of S3 in a process of its own, so that a test can kill it: prints one line of JSON when it is ready.
import { startFileDouble } from '#infra/local/files/double.ts';

const [folder = ''] = process.argv.slice(2);
const double = await startFileDouble(folder);
double.shelf.provide('files', { locked: false });
console.log(JSON.stringify({ url: double.url }));
