export function findBrowser(which: 'chrome' | 'firefox'): string | null;
export function ensureBrowser(which: 'chrome' | 'firefox'): string;
