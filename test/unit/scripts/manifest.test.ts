import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../scripts/manifest';

const source = JSON.parse(readFileSync('manifest.json', 'utf8'));

describe('manifestFor', () => {
  it('gives Chrome a service worker and nothing of Firefox', () => {
    const manifest = manifestFor('chrome', source, '1.2.3');
    expect(manifest.version).toBe('1.2.3');
    expect(manifest.background).toEqual({ service_worker: 'background.js' });
    expect(manifest).not.toHaveProperty('browser_specific_settings');
    expect(manifest.side_panel).toEqual({ default_path: 'popup.html?beside' });
    expect(manifest.permissions).toEqual([...source.permissions, 'sidePanel']);
    expect(manifest).not.toHaveProperty('sidebar_action');
  });

  it('gives Firefox an event page, an id and the word that nothing is collected', () => {
    const manifest = manifestFor('firefox', source, '1.2.3');
    expect(manifest.background).toEqual({ scripts: ['background.js'] });
    expect(manifest.browser_specific_settings).toMatchObject({
      gecko: { id: 'newsgloss@newsgloss.org', data_collection_permissions: { required: ['none'] } },
    });
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
    expect(manifest.permissions).toEqual(source.permissions);
    expect(manifest.sidebar_action).toMatchObject({ default_panel: 'popup.html?beside', open_at_install: false });
  });

  // contextMenus: “Explain …” on selected words. It shows no warning and reads nothing until it is pressed.
  it('asks for no permission beyond these: adding one is a decision, made here', () => {
    expect(source.permissions).toEqual(['storage', 'scripting', 'activeTab', 'contextMenus']);
    expect(source.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(source).not.toHaveProperty('web_accessible_resources');
    expect(source).not.toHaveProperty('externally_connectable');
  });
});
