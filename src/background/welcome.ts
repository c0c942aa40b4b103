import browser from 'webextension-polyfill';

const series = (version: string): string => version.split('.').slice(0, 2).join('.');

/**
 * Shows the first-run page when a reader has installed us, and what is new when an update is more than mending. A copy
 * loaded from a folder (development, tests, `npm start`) shows neither: it is installed anew at every start.
 */
export async function welcome(reason: string, previousVersion: string | undefined): Promise<void> {
  const { installType, version } = await browser.management.getSelf();
  if (installType === 'development') return;
  if (reason === 'install') await browser.tabs.create({ url: 'welcome.html' });
  if (reason === 'update' && previousVersion && series(previousVersion) !== series(version))
    await browser.tabs.create({ url: 'welcome.html?new', active: false });
}
