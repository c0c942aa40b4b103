import browser from 'webextension-polyfill';
import type { Settings } from '../settings/schema';

const GATE = 'gate';
export const PAGES = ['http://*/*', 'https://*/*'];

/** Match patterns that cover a host and its subdomains. */
const patternsFor = (host: string): string[] => (/^[\d.]+$/.test(host) ? [`*://${host}/*`] : [`*://*.${host}/*`]);

/**
 * Registers the gate for the pages on which we may begin unasked, and for none in on-click mode. Registered at run time, not in the manifest, so
 * that on a site that is off no script of ours runs at all.
 */
export async function registerGate(settings: Settings): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
  const matches = settings.siteMode === 'allow' ? settings.onSites.flatMap(patternsFor) : PAGES;
  if (settings.siteMode === 'click' || matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
    return;
  }
  const script = {
    id: GATE,
    js: ['gate.js'],
    matches,
    excludeMatches: settings.offSites.flatMap(patternsFor),
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs a script of ours in a tab's top frame. False where the browser does not let us (no permission, its own pages). */
export async function inject(tabId: number, file: 'gate.js' | 'content.js'): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}
