/** Finds an installed Chrome or Chromium and a Firefox. Plain JavaScript: it runs before anything is installed. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PLACES = {
  chrome: {
    env: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debian: 'chromium',
    floor: 128,
  },
  firefox: {
    env: 'FIREFOX_PATH',
    names: ['firefox', 'firefox-esr'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debian: 'firefox-esr',
    floor: 140,
  },
};

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of an installed browser (`chrome` or `firefox`), or null. CHROME_PATH and FIREFOX_PATH name one outright. */
export function findBrowser(which) {
  const { env, names, paths } = PLACES[which];
  if (process.env[env]) return process.env[env];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
  return [...onPath, ...paths].find(runs) ?? null;
}

/** Path of a browser, installing Debian's package as root where there is none; says what it does and how. */
export function ensureBrowser(which) {
  const found = findBrowser(which);
  if (found) return found;
  const { debian, env, floor } = PLACES[which];
  const byHand = `Install ${which === 'chrome' ? 'Chrome or Chromium' : 'Firefox'} ${floor} or newer, or name it in ${env}.`;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !runs('/usr/bin/apt-get')) {
    throw new Error(`No ${which} was found. ${byHand}`);
  }
  console.log(
    `Newsgloss: no ${which} found; installing Debian's package "${debian}" with: apt-get install -y ${debian}`,
  );
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['-qq', 'update'], options);
    execFileSync('apt-get', ['-qq', 'install', '-y', debian], options);
  } catch {
    throw new Error(`apt-get could not install ${debian}. ${byHand}`);
  }
  const installed = findBrowser(which);
  if (!installed) throw new Error(`apt-get installed ${debian}, but no ${which} was found. ${byHand}`);
  return installed;
}
