
import { noticed, twins } from './twins.ts';
for (const twin of twins) {
  if (process.argv[2] && !twin.name.includes(process.argv[2])) continue;
  const t = performance.now();
  const found = await noticed(twin, Number(process.argv[3] ?? 300));
  console.log(String(found?.seed ?? '-').padStart(4), twin.name, '|', found?.fault.slice(0, 110), Math.round(performance.now() - t), 'ms');
}
