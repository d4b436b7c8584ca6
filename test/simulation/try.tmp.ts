import { simulate } from '/work/main/test/simulation/simulation.ts';
const from = Number(process.argv[2] ?? 1), n = Number(process.argv[3] ?? 20);
const t = performance.now(); let commits = 0, steps = 0; let bad = 0;
const kinds = new Map<string, number>();
for (let s = from; s < from + n; s++) {
  const story = await simulate(s, undefined, process.argv[4] ? (l) => console.log(l) : undefined);
  commits += story.commits; steps += story.steps;
  if (story.faults.length) { bad++; if (bad <= 6 || process.argv[4]) console.log('seed', s, story.faults.slice(0, 4).map(f=>f.slice(0,700))); for (const f of story.faults) { const k=f.replace(/[a-z]{3}_[0-9A-Z]{26}/g,'ID').replace(/\d+/g,'N').slice(0,60); kinds.set(k,(kinds.get(k)??0)+1);} }
}
console.log({ n, bad, ms: (performance.now() - t) / n, commits: commits / n, steps: steps / n });
console.log([...kinds].sort((a,b)=>b[1]-a[1]).slice(0,15));
