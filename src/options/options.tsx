/** Entry point of the settings page. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { dressPage } from '../look/mount-page';
import { locale, translate } from '../settings/language';
import { loadSettings, onSettingsChanged, saveSettings } from '../settings/store';
import { Options } from './app';

const ALL_PAGES = { origins: ['http://*/*', 'https://*/*'] };

dressPage(translate('options_title'), locale());
const main = document.createElement('main');
document.querySelector('#app')?.append(main);
const port = {
  load: loadSettings,
  save: saveSettings,
  mayReadPages: () => browser.permissions.request(ALL_PAGES),
  onChanged: onSettingsChanged,
};
render(<Options port={port} t={translate} />, main);
