/**
 * Everything `npm start` and `npm test` need on a machine with Node 20 and git: the packages of the lock file, and both
 * browsers. Plain JavaScript, because it runs before anything is installed. Quick when there is nothing to do.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { ensureBrowser } from './browsers.mjs';

// A copy of the lock file says what was installed; npm's own hidden lock file is not byte-equal to it.
const LOCK = 'package-lock.json';
const STAMP = 'node_modules/.newsgloss-installed-lock.json';
const installed = existsSync(STAMP) && readFileSync(STAMP).equals(readFileSync(LOCK));

try {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node ${process.versions.node} is too old: Newsgloss needs Node 20 or newer.`);
  }
  if (!installed) {
    console.log('Newsgloss: installing the packages of package-lock.json with: npm ci');
    const options = { stdio: 'inherit', shell: process.platform === 'win32' };
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
    copyFileSync(LOCK, STAMP);
  }
  for (const browser of ['chrome', 'firefox']) ensureBrowser(browser);
} catch (error) {
  console.error(`Newsgloss: ${error.message}`);
  process.exit(1);
}
