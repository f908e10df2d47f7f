// Measures: `npm run bench`, and with `-- --check` holds the figures to their bounds. What else is given goes to Playwright.
import { spawnSync } from 'node:child_process';

const given = process.argv.slice(2);
const env = { ...process.env };
if (given.includes('--check')) env.FOLKMOOT_BENCH_CHECK = '1';
const more = given.filter((one) => one !== '--check');
const command = ['playwright', 'test', '--config', 'playwright.bench.config.ts', ...more];
process.exit(spawnSync('npx', command, { stdio: 'inherit', env }).status ?? 1);
