/** Draws icons/newsgloss.svg as the PNG sizes that browsers want: `npx tsx scripts/icons.ts`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const SIZES = [16, 32, 48, 128];
const folder = resolve(import.meta.dirname, '../icons');
const svg = readFileSync(join(folder, 'newsgloss.svg'), 'utf8');

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(folder, `newsgloss-${size}.png`) as `${string}.png`, omitBackground: true });
}
await browser.close();
console.log(`icons: ${SIZES.map((size) => `newsgloss-${size}.png`).join(', ')}`);
