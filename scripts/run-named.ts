import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs `run(arguments)` of scripts/<folder>/<name>.ts, the name being the first argument; without one, says which there are. */
export async function runNamed(folder: string): Promise<void> {
  const dir = join(import.meta.dirname, folder);
  const names = readdirSync(dir)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  const [name, ...rest] = process.argv.slice(2);
  if (!name || !names.includes(name)) {
    console.error(`usage: npm run ${folder} -- ${names.join('|')}`);
    process.exitCode = 2;
    return;
  }
  const { run } = (await import(join(dir, `${name}.ts`))) as { run: (args: string[]) => Promise<void> };
  await run(rest);
}
